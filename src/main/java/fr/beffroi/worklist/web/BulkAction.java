package fr.beffroi.worklist.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be done to many tasks at once. */
enum BulkAction {
    CLAIM("prise"),
    DECLARE("interets"),
    RELEASE("restitution"),
    ASSIGN("attribution"),
    LABEL("etiquette"),
    READ("lu"),
    UNREAD("non-lu");

    private final String parameter;

    BulkAction(String parameter) {
        this.parameter = parameter;
    }

    static Optional<BulkAction> of(String parameter) {
        return Arrays.stream(values())
                .filter(action -> action.parameter.equals(parameter))
                .findFirst();
    }

    /** As forms send it. */
    public String parameter() {
        return parameter;
    }

    /** Whether whoever does it first declares their interests in each dossier. */
    boolean isAct() {
        return this == CLAIM || this == DECLARE;
    }

    public String messageKey() {
        return this == LABEL
                ? "worklist.bulk.label-them"
                : "worklist.bulk." + name().toLowerCase(Locale.ROOT);
    }
}
