package fr.beffroi.review.opinion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** When the service is reminded, and when its time is over, in Paris. */
@Component
class OpinionMoments {

    static final int WEEK_BEFORE = -7;
    static final int DAY_BEFORE = -1;
    static final int DAYS_AFTER = 3;

    private static final LocalTime OFFICE_OPENS = LocalTime.of(8, 0);
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private final Clock clock;

    OpinionMoments(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** So many days from its last day, when offices open. */
    Instant reminder(Opinion opinion, int days) {
        return at(opinion.requireDueOn().plusDays(days), OFFICE_OPENS);
    }

    /** 00:00 on the day after its last day. */
    Instant over(Opinion opinion) {
        return at(opinion.requireDueOn().plusDays(1), LocalTime.MIDNIGHT);
    }

    /** The last minute of its last day, as lists of tasks show it. */
    Instant lastMoment(Opinion opinion) {
        return at(opinion.requireDueOn(), LAST_MINUTE);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(clock.getZone()).toInstant();
    }
}
