package fr.beffroi.review.completeness;

/** The names are values of the process variable {@code completenessOutcome}. */
enum CompletenessOutcome {
    COMPLETE,
    MISSING
}
