package fr.beffroi.messaging;

/** The two who write to each other about a dossier. */
public enum Side {
    APPLICANT,
    SERVICE;

    public Side other() {
        return this == APPLICANT ? SERVICE : APPLICANT;
    }
}
