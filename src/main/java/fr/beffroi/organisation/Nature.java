package fr.beffroi.organisation;

/** The kinds of applicant (forms §6, C0). */
public enum Nature {
    ASSOCIATION,
    FONDATION,
    COMMUNE,
    EPCI,
    DEPARTEMENT,
    REGION,
    ETAB_PUBLIC,
    ECOLE,
    UNIVERSITE,
    BAILLEUR,
    GIP,
    ENTREPRISE;

    /** Key of its label. */
    public String messageKey() {
        return "organisation.nature." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
