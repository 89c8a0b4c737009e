package fr.beffroi.call;

/** What the process of a call has done, in the order in which it does it. */
public enum CallStep {
    OPENED,
    REMINDED,
    CLOSED,
    /** Every application that waited for the closing is let go. */
    RELEASED,
    SESSIONS_PLANNED,
    ALL_DECIDED,
    REPORTED,
    RESULTS_PUBLISHED,
    /** Every open application of the cancelled call has come to its end. */
    DISCONTINUED
}
