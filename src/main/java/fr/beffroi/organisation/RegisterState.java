package fr.beffroi.organisation;

/** What the register said of an organisation. */
public enum RegisterState {
    /** It knows the establishment, which is active. */
    FOUND,
    /** It answered that it does not know the number. */
    UNKNOWN,
    /** It did not answer yet: it is asked again. */
    AWAY,
    /** The establishment is closed. */
    CLOSED,
    /** An officer vouched for an organisation that it does not give (a protected one, say). */
    CONFIRMED;

    /** Whether decisions may be signed for such an organisation. */
    public boolean isVerified() {
        return this == FOUND || this == CONFIRMED;
    }
}
