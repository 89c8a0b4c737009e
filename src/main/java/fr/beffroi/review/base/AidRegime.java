package fr.beffroi.review.base;

/** The rule under which an aid to an economic activity may be granted (decisions D10, D11). */
enum AidRegime {
    /** The effect is purely local: no State aid. */
    LOCAL,
    DE_MINIMIS,
    /** The general block exemption. */
    RGEC,
    /** A service of general economic interest. */
    SIEG,
    /** Primary agriculture, fisheries: a regulation of their own. */
    OTHER_REGULATION,
    /** An aid to exports, for which there is none. */
    NOT_APPLICABLE
}
