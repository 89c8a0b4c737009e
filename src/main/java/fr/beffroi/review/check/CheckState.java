package fr.beffroi.review.check;

/** Where a check stands. */
enum CheckState {
    /** The source is being asked. */
    PLANNED,
    /** The source answered. */
    ANSWERED,
    /** The source did not answer in time: an officer has to check by hand. */
    OVERDUE,
    /** An officer checked by hand. */
    BY_HAND
}
