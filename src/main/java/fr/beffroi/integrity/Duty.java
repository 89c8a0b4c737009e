package fr.beffroi.integrity;

/** What a person does in a dossier, where duties must not be held together. */
public enum Duty {
    /** Submits, answers or withdraws for the organisation. */
    APPLICANT,
    /** Enters the application that came on paper. */
    ENTRY,
    /** Checks the completeness, asks for documents, extends a period. */
    INSTRUCTION,
    /** Gives marks to the project. That two markings are two people's is the scoring's own rule. */
    SCORER,
    /** Writes the report. */
    REPORT,
    /** Gives the hierarchical visa on the report: another person than who wrote or marked. */
    VISA,
    /** Gives the opinion of a service. */
    OPINION,
    /** Votes in committee, or enters its outcome. */
    COMMITTEE,
    /** Signs the decision. */
    SIGNATURE;

    /** Whether its holder first declares what binds them to the applicant. */
    public boolean isOfExamination() {
        return this != APPLICANT && this != ENTRY;
    }
}
