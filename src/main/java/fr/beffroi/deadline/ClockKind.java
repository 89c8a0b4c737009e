package fr.beffroi.deadline;

/** The kinds of legal clock. */
public enum ClockKind {
    RECEIPT,
    COMPLETENESS,
    SILENCE,
    DOCUMENTS,
    OPINION,
    APPEAL,
    PAYMENT
}
