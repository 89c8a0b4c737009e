package fr.beffroi.application;

import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of what is known of the organisation, while a request of its is open: the old data hold
 * until an officer has validated it.
 *
 * @param proposal the same for every request that the change is about
 * @param before as it was; of bank details, only where to look
 * @param calledBack whether the officer called the organisation back, at a number known before
 * @param reason of a refusal, in the officer's words; empty otherwise
 */
public record BeneficiaryChange(
        UUID id,
        UUID proposal,
        FundingRequestId request,
        Subject subject,
        String before,
        String after,
        PersonId proposedBy,
        Instant proposedAt,
        State state,
        boolean calledBack,
        String reason,
        @Nullable PersonId decidedBy,
        @Nullable Instant decidedAt) {

    /** What changes. */
    public enum Subject {
        NAME,
        REPRESENTATIVE,
        /** The bank details given with the application. */
        BANK_DETAILS
    }

    /** Where a change stands. */
    public enum State {
        PENDING,
        APPROVED,
        REFUSED,
        /** Another change came before this one was decided. */
        SUPERSEDED
    }
}
