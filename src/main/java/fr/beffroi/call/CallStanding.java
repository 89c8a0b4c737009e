package fr.beffroi.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided of a call after its publication.
 *
 * @param extension the last one; absent if the closing never moved
 * @param cancellation absent unless the call is cancelled
 */
public record CallStanding(@Nullable Extension extension, @Nullable Cancellation cancellation) {

    /** Nothing was decided since. */
    public static final CallStanding AS_PUBLISHED = new CallStanding(null, null);

    /**
     * A later closing.
     *
     * @param formerClosing the closing that it replaces
     * @param reason shown to the public
     * @param outage the failure of the service that it makes up for, if any
     */
    public record Extension(Instant formerClosing, String reason, @Nullable Outage outage) {}

    /**
     * A failure of the service during the deposit.
     *
     * @param incident reference of the incident; may be empty
     */
    public record Outage(Instant from, Instant until, String incident) {}

    /**
     * The end of a call before its closing.
     *
     * @param reason shown to the public, and to whoever would still submit
     */
    public record Cancellation(Instant at, String reason) {}
}
