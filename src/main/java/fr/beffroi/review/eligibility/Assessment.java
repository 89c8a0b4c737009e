package fr.beffroi.review.eligibility;

import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A checklist once answered; it never changes.
 *
 * @param ruleSet version tag of the table that proposed
 */
record Assessment(
        UUID id, List<Answer> answers, boolean eligible, String ruleSet, PersonId by, Instant at) {}
