package fr.beffroi.review.check;

/** What a check comes to. It never decides anything by itself. */
enum CheckOutcome {
    /** Nothing to say. */
    CLEAR,
    /** Something that the officer should look at. */
    ATTENTION,
    /** Of no use for this applicant or this project. */
    NOT_APPLICABLE
}
