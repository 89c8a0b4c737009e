package fr.beffroi.review.check;

import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check of a funding request.
 *
 * @param outcome absent until it is made
 * @param source where it was looked up, end of a message key; {@code hand} if by an officer
 * @param at when it was answered; absent until then
 * @param by the officer who checked by hand
 * @param note what the officer looked at
 */
record ExternalCheck(
        FundingRequestId request,
        CheckKind kind,
        CheckState state,
        @Nullable CheckOutcome outcome,
        @Nullable String source,
        List<Finding> findings,
        @Nullable Instant at,
        @Nullable PersonId by,
        @Nullable String note) {

    public boolean isMade() {
        return outcome != null;
    }
}
