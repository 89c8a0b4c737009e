package fr.beffroi.application.stock;

import java.util.Arrays;
import java.util.Optional;

/** What a text may say of each dossier: {@code {{numero}}} and the like. */
enum Variable {
    NUMERO("numero", true),
    TITRE("titre", false),
    ORGANISME("organisme", false),
    SIRET("siret", false),
    APPEL("appel", false),
    DATE_CLOTURE("date_cloture", false),
    MONTANT_DEMANDE("montant_demande", true),
    DATE_DEPOT("date_depot", true),
    AGENT("agent", false),
    LIEN("lien", false);

    private final String word;
    private final boolean ofSubmitted;

    Variable(String word, boolean ofSubmitted) {
        this.word = word;
        this.ofSubmitted = ofSubmitted;
    }

    /** As one types it between braces. */
    String word() {
        return word;
    }

    /** Whether a draft has none. */
    boolean isOfSubmitted() {
        return ofSubmitted;
    }

    static Optional<Variable> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
