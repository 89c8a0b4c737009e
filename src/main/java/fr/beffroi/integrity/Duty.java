package fr.beffroi.integrity;

/** What a person does in a dossier, where duties must not be held together. */
public enum Duty {
    /** Submits, answers or withdraws for the organisation. */
    APPLICANT,
    /** Enters the application that came on paper. */
    ENTRY,
    /** Checks the completeness, writes the report. */
    INSTRUCTION,
    /** Gives the opinion of a service. */
    OPINION,
    /** Votes in committee, or enters its outcome. */
    COMMITTEE,
    /** Signs the decision. */
    SIGNATURE
}
