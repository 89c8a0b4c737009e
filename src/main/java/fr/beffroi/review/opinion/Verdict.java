package fr.beffroi.review.opinion;

/** What a service consulted says. */
enum Verdict {
    FAVOURABLE,
    /** Favourable, with a reserve. */
    RESERVED,
    UNFAVOURABLE
}
