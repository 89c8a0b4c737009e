package fr.beffroi.integrity;

/** What a person does in a dossier, where duties must not be held together. */
public enum Duty {
    APPLICANT,
    INSTRUCTION,
    OPINION,
    COMMITTEE,
    SIGNATURE
}
