package fr.beffroi.review.documents;

import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * More time given for a request for documents.
 *
 * @param before last day that was given first
 * @param after last day since then
 * @param byApplicant whether the applicant asked for it, else an officer gave it
 */
public record Extension(
        LocalDate before,
        LocalDate after,
        String reason,
        boolean byApplicant,
        PersonId by,
        Instant at) {}
