package fr.beffroi.call;

import java.util.Locale;

/** Kinds of bodies that a call may be meant for; named as in the decision tables. */
public enum ApplicantKind {
    ASSOCIATION,
    FONDATION,
    COMMUNE,
    EPCI,
    SYNDICAT,
    DEPARTEMENT,
    REGION,
    ETAT,
    ETAB_PUBLIC,
    ECOLE,
    UNIVERSITE,
    BAILLEUR,
    ENTREPRISE,
    GIP;

    /** Key of its name. */
    public String messageKey() {
        return "calls.kind." + name().toLowerCase(Locale.ROOT);
    }
}
