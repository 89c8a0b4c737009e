package fr.beffroi.review.report;

/** What the officer proposes to the committee. */
enum Conclusion {
    FAVOURABLE,
    UNFAVOURABLE
}
