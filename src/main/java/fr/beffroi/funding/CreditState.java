package fr.beffroi.funding;

/** Where credits stand, from a favourable committee outcome to the legal commitment, and back. */
enum CreditState {
    PRE_RESERVED,
    RESERVED,
    COMMITTED,
    RELEASED;

    /** Whether credits in this state are taken from what remains of the envelope. */
    boolean holds() {
        return this != RELEASED;
    }
}
