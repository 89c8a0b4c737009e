package fr.beffroi.call.eligibility;

import java.util.Locale;

/**
 * What an answer, or all of them, lead to think; none is a decision, which is the service's alone.
 * From the best to the worst.
 */
enum Verdict {
    /** As the call asks. */
    OK,
    /** Possible: something is to be checked or prepared. */
    CHECK,
    /** Not as the call asks; an officer may see it otherwise. */
    UNLIKELY;

    /** Last part of the keys of its texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Kind of its badge and of its alert. */
    public String kind() {
        return switch (this) {
            case OK -> "success";
            case CHECK -> "info";
            case UNLIKELY -> "warning";
        };
    }
}
