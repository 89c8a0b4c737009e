package fr.beffroi.review.opinion;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The opinion of one service, asked for or given.
 *
 * @param period time to give it, ISO-8601
 * @param lateEffect what its absence means: {@code NO_OPINION}, {@code DEEMED_FAVOURABLE}; the
 *     opinion of a security service is never deemed
 * @param dueOn last day to give it, once asked for
 * @param given what was said, once it was
 */
record Opinion(
        UUID id,
        FundingRequestId request,
        ApplicationId application,
        String authority,
        String service,
        State state,
        String period,
        String lateEffect,
        @Nullable LocalDate requestedOn,
        @Nullable LocalDate dueOn,
        @Nullable Given given) {

    /** Where an opinion stands. */
    enum State {
        PLANNED,
        REQUESTED,
        GIVEN,
        OVERDUE
    }

    /**
     * What was said.
     *
     * @param amount what the service would give, if it says so
     * @param communicable whether the applicant may read it on request (CRPA L114-7)
     */
    record Given(
            Verdict verdict,
            @Nullable Money amount,
            String text,
            boolean communicable,
            @Nullable DocumentId document,
            @Nullable String documentName,
            PersonId by,
            Instant at) {}

    LocalDate requireDueOn() {
        if (dueOn == null) {
            throw new IllegalStateException("The opinion of " + service + " is not asked for yet");
        }
        return dueOn;
    }
}
