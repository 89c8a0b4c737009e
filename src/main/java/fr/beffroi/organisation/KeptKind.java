package fr.beffroi.organisation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an organisation gives once and uses again: the codes are those that calls ask for. */
public enum KeptKind {
    STATUTS("STATUTS", 0),
    DIRIGEANTS("LISTE_DIRIGEANTS", 0),
    RIB("RIB", 0),
    ACCOUNTS("COMPTES_N-1", 18),
    REPORT("RAPPORT_ACTIVITE", 18),
    BUDGET("BUDGET_ORGANISME", 12),
    POWER("POUVOIR_DELEGATION", 12);

    private final String code;
    private final int months;

    KeptKind(String code, int months) {
        this.code = code;
        this.months = months;
    }

    /** The code of the document in calls. */
    public String code() {
        return code;
    }

    /** Key of its label. */
    public String messageKey() {
        return "organisation.document." + name();
    }

    /** Until when a document of that date serves; nothing where it serves until it changes. */
    public @Nullable LocalDate validUntil(LocalDate dated) {
        return months == 0 ? null : dated.plusMonths(months);
    }

    static Optional<KeptKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
