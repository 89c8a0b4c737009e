package fr.beffroi.review.report;

import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import java.util.UUID;

/**
 * What another person said of a report.
 *
 * @param report the report seen
 * @param reason why it went back; may be empty when the visa is given
 */
record Visa(UUID id, UUID report, VisaOutcome outcome, String reason, PersonId by, Instant at) {}
