package fr.beffroi.review.completeness;

import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A sheet, once recorded.
 *
 * @param round from 1
 */
record CompletenessCheck(
        UUID id,
        int round,
        CompletenessOutcome outcome,
        PersonId by,
        Instant at,
        List<Line> lines) {

    /** What was said of a document. */
    record Line(String code, String label, Verdict verdict, String reason) {}
}
