package fr.beffroi.call.change;

import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An extension or a cancellation, from its proposal on.
 *
 * @param formerClosesAt the closing that an extension replaces
 * @param remark of the person who refused it
 */
public record CallChange(
        UUID id,
        CallId call,
        ProposedChange what,
        State state,
        @Nullable Instant formerClosesAt,
        Instant proposedAt,
        PersonId proposedBy,
        @Nullable Instant settledAt,
        @Nullable PersonId settledBy,
        @Nullable String remark) {

    /** How far it has come. */
    public enum State {
        PROPOSED,
        DECIDED,
        REFUSED
    }

    /** Whether it moves the closing. */
    public boolean isExtension() {
        return what instanceof ProposedChange.Extension;
    }
}
