package fr.beffroi.application.officer;

import java.util.Arrays;
import java.util.List;

/** Kinds of facts to look at in a history. */
enum HistoryFilter {
    TOUT,
    DEPOT,
    PIECES,
    AVIS,
    DECISION,
    /** Not facts: who read what is not for everybody. */
    LECTURES;

    /** How the types of its facts begin; none for all. */
    List<String> beginnings() {
        return switch (this) {
            case TOUT, LECTURES -> List.of();
            case DEPOT -> List.of("application.", "receipt.", "implicit-rejection.");
            case PIECES -> List.of("documents.", "document.", "clock.");
            case AVIS -> List.of("opinion.");
            case DECISION ->
                    List.of(
                            "review.",
                            "committee.",
                            "credits.",
                            "award.",
                            "funding-request.",
                            "decision.");
        };
    }

    /** Everything where the name is none. */
    static HistoryFilter of(String name) {
        return Arrays.stream(values()).filter(f -> f.name().equals(name)).findFirst().orElse(TOUT);
    }

    static List<HistoryFilter> all() {
        return List.of(values());
    }
}
