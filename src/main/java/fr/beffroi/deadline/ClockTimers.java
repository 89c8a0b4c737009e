package fr.beffroi.deadline;

import fr.beffroi.process.ProcessBean;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Gives the drawn timers the moment at which the effect of a clock can be invoked. */
@ProcessBean("clockTimers")
public class ClockTimers {

    /** The date of a timer whose clock is not armed, or has ended. */
    static final Instant NEVER = OffsetDateTime.parse("2999-12-31T00:00:00Z").toInstant();

    private final ClockRows clocks;
    private final ClockPages pages;
    private final Clock clock;

    ClockTimers(ClockRows clocks, ClockPages pages, Clock clock) {
        this.clocks = clocks;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * The moment of the nearest silence clock, in ISO-8601: 00:00 in Paris on the day after its
     * last day; far in the future while none runs.
     *
     * @param id of the application or of the funding request
     */
    public String silence(String id) {
        return dueAt(ClockKind.SILENCE, UUID.fromString(id)).toString();
    }

    /**
     * The moment at which the effect of the completeness clock can be invoked, in ISO-8601; far in
     * the future while none runs.
     *
     * @param id of the application
     */
    public String completeness(String id) {
        return dueAt(ClockKind.COMPLETENESS, UUID.fromString(id)).toString();
    }

    /**
     * The moment from which the receipt is late, in ISO-8601 (CRPA R112-11-2); far in the future
     * once it is issued.
     *
     * @param id of the application
     */
    public String receipt(String id) {
        return dueAt(ClockKind.RECEIPT, UUID.fromString(id)).toString();
    }

    Instant dueAt(ClockKind kind, UUID applicationOrOwner) {
        return clocks.nearestLastDay(kind, applicationOrOwner).map(this::midnight).orElse(NEVER);
    }

    /** The same for several at once: each has its moment. */
    Map<UUID, Instant> dueAt(ClockKind kind, Collection<UUID> applicationsOrOwners) {
        Map<UUID, LocalDate> nearest = pages.nearestLastDays(kind, applicationsOrOwners);
        Map<UUID, Instant> due = new HashMap<>();
        for (UUID id : applicationsOrOwners) {
            LocalDate lastDay = nearest.get(id);
            due.put(id, lastDay == null ? NEVER : midnight(lastDay));
        }
        return due;
    }

    private Instant midnight(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
