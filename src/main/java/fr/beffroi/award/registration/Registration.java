package fr.beffroi.award.registration;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the service decided on a request without money.
 *
 * @param reasonCode why not, when declined
 * @param text what is given, or where the project is sent on; why not, when declined
 * @param notifiedAt when the applicant was told; absent until then
 * @param appealUntil last useful day to appeal against a refusal
 */
record Registration(
        FundingRequestId request,
        ApplicationId application,
        Way outcome,
        @Nullable String reasonCode,
        String text,
        Instant decidedAt,
        String decidedBy,
        @Nullable Instant notifiedAt,
        @Nullable LocalDate appealUntil) {

    /** The names are values of the process variable {@code registrationOutcome}. */
    enum Way {
        REGISTERED,
        DECLINED
    }

    boolean isRegistered() {
        return outcome == Way.REGISTERED;
    }
}
