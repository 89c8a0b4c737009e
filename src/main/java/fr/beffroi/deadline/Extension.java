package fr.beffroi.deadline;

import java.time.LocalDate;

/**
 * A decision that gave a clock a new limit (décret 2018-514 art. 7).
 *
 * @param limit last day; it replaces start + period
 * @param decidedOn requests for documents count again from the day after: the decision knew the
 *     others
 * @param reason as sent to the applicant
 */
public record Extension(LocalDate limit, LocalDate decidedOn, String reason) {}
