package fr.beffroi.review.admissibility;

import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an officer made of the findings that block.
 *
 * @param codes the findings confirmed; none where all are set aside
 * @param reason in words: for the applicant if the dossier is not received, else for the file
 * @param requests the requests concerned; none where all are
 * @param letter once it is sent
 * @param overtakenAt when the letter should have left, but the law deemed the dossier admissible
 */
record AdmissibilityDecision(
        Outcome outcome,
        List<String> codes,
        String reason,
        PersonId by,
        Instant at,
        List<FundingRequestId> requests,
        @Nullable DocumentId letter,
        @Nullable Instant overtakenAt) {

    /** The names are values of the process variable {@code admissibilityOutcome}. */
    enum Outcome {
        INADMISSIBLE,
        SET_ASIDE
    }
}
