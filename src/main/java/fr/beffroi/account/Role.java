package fr.beffroi.account;

/** The functions a person may hold; agents' roles are the candidate groups of the processes. */
public enum Role {
    /** May do everything for an organisation, its members included. */
    ORGANISATION_ADMIN,
    /** Fills in applications of an organisation. */
    ORGANISATION_EDITOR,
    /** Commits an organisation: submits, withdraws. */
    ORGANISATION_SIGNATORY,
    /** An agent who acts for an organisation under its mandate, as long as the mandate lasts. */
    ORGANISATION_PROXY,
    GESTION_CAMPAGNE,
    INSTRUCTION,
    AVIS,
    COMMISSION_SECRETARIAT,
    /** Sits on a committee. */
    COMMISSION_MEMBRE,
    /** Chairs a committee, and signs its minutes. */
    COMMISSION_PRESIDENCE,
    SIGNATURE,
    /** The ethics officer: decides what follows from declared interests. */
    DEONTOLOGIE,
    /** Sees incidents and failed jobs, and retries them. */
    EXPLOITATION,
    /** Gives accounts and roles to agents. */
    ADMINISTRATION,
    /** Reads everything, changes nothing. */
    AUDIT_RO,
    /** Helps people who cannot fill in a form, under their mandate: a France services adviser. */
    MEDIATION;

    /** Whether the role is held for an organisation rather than inside an authority. */
    public boolean isForOrganisation() {
        return name().startsWith("ORGANISATION_");
    }
}
