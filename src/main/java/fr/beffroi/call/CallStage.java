package fr.beffroi.call.web;

import fr.beffroi.call.CallForProjects;
import java.time.Instant;

/** Where a call stands for somebody who would apply. */
enum CallStage {
    OPEN,
    COMING,
    CLOSED;

    static CallStage of(CallForProjects call, Instant now) {
        if (now.isBefore(call.opensAt())) {
            return COMING;
        }
        return call.isClosedAt(now) ? CLOSED : OPEN;
    }

    /** Last part of the keys of its texts. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
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
