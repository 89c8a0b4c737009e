package fr.beffroi.call.course;

import fr.beffroi.call.CallForProjects;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * When those who have a draft are reminded: fifteen, three and two calendar days before the last
 * day of deposit, in the morning.
 */
@Component
class Reminders {

    /** Days before the closing, the farthest first. */
    static final List<Integer> DAYS = List.of(15, 3, 2);

    /** A reminder missed by more than this, because the call opened later, is not sent. */
    private static final Duration STILL_USEFUL = Duration.ofDays(1);

    private static final LocalTime IN_THE_MORNING = LocalTime.of(9, 0);

    private final ZoneId zone;

    Reminders(Clock clock) {
        this.zone = clock.getZone();
    }

    Instant at(CallForProjects call, int days) {
        return call.closesAt()
                .atZone(zone)
                .toLocalDate()
                .minusDays(days)
                .atTime(IN_THE_MORNING)
                .atZone(zone)
                .toInstant();
    }

    /**
     * The moment of the reminder to send now, the nearest to the closing; empty if there is none.
     */
    Optional<Instant> due(CallForProjects call, Instant now) {
        return DAYS.reversed().stream()
                .map(days -> at(call, days))
                .filter(at -> !at.isAfter(now) && now.isBefore(at.plus(STILL_USEFUL)))
                .findFirst();
    }
}
