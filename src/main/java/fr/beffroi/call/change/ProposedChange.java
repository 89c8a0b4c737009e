package fr.beffroi.call.change;

import fr.beffroi.call.CallStanding.Outage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody wants to change of a published call; the reason will be public. */
public sealed interface ProposedChange {

    String reason();

    /**
     * A later closing.
     *
     * @param closesAt the last second of deposit
     * @param outage the failure of the service that it makes up for, if any
     */
    record Extension(Instant closesAt, String reason, @Nullable Outage outage)
            implements ProposedChange {}

    /** The end of the call: nobody can apply any more. */
    record Cancellation(String reason) implements ProposedChange {}
}
