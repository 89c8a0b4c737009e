package fr.beffroi.worklist.web;

import java.util.Arrays;
import java.util.List;

/** What narrows the list; each is one parameter of its address. */
enum Criterion {
    TEXT("texte"),
    SCHEME("dispositif"),
    CALL("appel"),
    STEP("etape"),
    ARRONDISSEMENT("arrondissement"),
    COMMUNE("commune"),
    LABEL("etiquette"),
    HOLDER("agent"),
    AMOUNT_FROM("montant-min"),
    AMOUNT_TO("montant-max"),
    DUE_FROM("echeance-min"),
    DUE_TO("echeance-max"),
    OVERDUE("retard");

    /** Value of {@link #HOLDER} for the tasks that nobody has taken. */
    static final String NOBODY = "personne";

    private final String parameter;

    Criterion(String parameter) {
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }

    static List<Criterion> all() {
        return Arrays.asList(values());
    }
}
