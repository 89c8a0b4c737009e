package fr.beffroi.application;

/** How an application came. */
public enum Channel {
    /** Its applicant filled it in and submitted it here. */
    WEB,
    /**
     * On paper, by post or by hand: an officer entered it (CRPA L112-9 leaves this open to all).
     */
    PAPER
}
