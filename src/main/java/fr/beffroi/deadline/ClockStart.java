package fr.beffroi.deadline;

/** The event from which a legal clock is counted. */
public enum ClockStart {
    /** The request was received (CRPA L231-4, CGCT R2334-23). */
    RECEIPT,
    /** Its receipt was acknowledged (décret 2018-514 art. 7). */
    ACKNOWLEDGEMENT,
    /** The decision was notified (CJA R421-1, loi 2021-875 art. 2). */
    NOTIFICATION,
    /** Silence became a decision (CJA R421-2). */
    IMPLICIT_DECISION
}
