package fr.beffroi.account;

/** The functions a person may hold; agents' roles are the candidate groups of the processes. */
public enum Role {
    /** May do everything for an organisation, its members included. */
    ORGANISATION_ADMIN,
    /** Fills in applications of an organisation. */
    ORGANISATION_EDITOR,
    /** Commits an organisation: submits, withdraws. */
    ORGANISATION_SIGNATORY,
    GESTION_CAMPAGNE,
    INSTRUCTION,
    AVIS,
    COMMISSION_SECRETARIAT,
    SIGNATURE,
    /** Sees incidents and failed jobs, and retries them. */
    EXPLOITATION,
    /** Gives accounts and roles to agents. */
    ADMINISTRATION,
    /** Reads everything, changes nothing. */
    AUDIT_RO;

    /** Whether the role is held for an organisation rather than inside an authority. */
    public boolean isForOrganisation() {
        return name().startsWith("ORGANISATION_");
    }
}
