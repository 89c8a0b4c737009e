package fr.beffroi.review.base;

/** Why an expense is not retained, or not whole. */
enum LineReason {
    /** By the table of expenses of the scheme. */
    SCHEME,
    OUT_OF_PERIOD,
    OUT_OF_PROJECT,
    RUNNING_COST,
    INVESTMENT,
    NOT_JUSTIFIED,
    OVERESTIMATED,
    DOUBLE_FUNDING,
    RECOVERABLE_VAT,
    /** Said in the note. */
    OTHER
}
