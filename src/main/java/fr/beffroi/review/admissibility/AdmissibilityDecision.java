package fr.beffroi.review.admissibility;

import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an officer made of the findings that block.
 *
 * @param codes the findings confirmed; none where all are set aside
 * @param reason in words: for the applicant if the dossier is not received, else for the file
 * @param letter once it is sent
 */
record AdmissibilityDecision(
        Outcome outcome,
        List<String> codes,
        String reason,
        PersonId by,
        Instant at,
        @Nullable DocumentId letter) {

    /** The names are values of the process variable {@code admissibilityOutcome}. */
    enum Outcome {
        INADMISSIBLE,
        SET_ASIDE
    }
}
