package fr.beffroi.review.report;

/** What a superior says of a report. */
enum VisaOutcome {
    /** It goes to the committee. */
    GIVEN,
    /** It goes back to its author, with the reason. */
    RETURNED
}
