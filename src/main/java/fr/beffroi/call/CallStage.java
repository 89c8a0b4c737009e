package fr.beffroi.call;

import java.time.Instant;
import java.util.Locale;

/** Where a call stands for somebody who would apply. */
public enum CallStage {
    OPEN,
    COMING,
    CLOSED;

    /** A call announced before its form is ready is still to come, whatever its dates. */
    public static CallStage of(CallForProjects call, Instant now) {
        if (call.isClosedAt(now)) {
            return CLOSED;
        }
        return call.isOpenAt(now) ? OPEN : COMING;
    }

    /** Last part of the keys of its texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Kind of its badge. */
    public String badge() {
        return switch (this) {
            case OPEN -> "success";
            case COMING -> "info";
            case CLOSED -> "";
        };
    }
}
