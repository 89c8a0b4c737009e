package fr.beffroi.review.completeness;

/** What the officer says of a document. */
enum Verdict {
    VALID,
    TO_REPLACE,
    ABSENT,
    NOT_REQUIRED;

    /** Whether the applicant has something to send. */
    boolean isLacking() {
        return this == TO_REPLACE || this == ABSENT;
    }
}
