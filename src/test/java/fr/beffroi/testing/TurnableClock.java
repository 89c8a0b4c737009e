package fr.beffroi.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A clock that runs, from a moment that a test may set; days pass in no time. In a process that is
 * killed and started again, it goes on where the first life began: {@link #BEGUN}.
 */
public final class TurnableClock extends Clock {

    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** A Tuesday inside the deposit window of the seeded calls. */
    public static final Instant START =
            ZonedDateTime.of(LocalDate.of(2026, 12, 1), LocalTime.of(10, 0), PARIS).toInstant();

    /** System property: the real moment that stands for {@link #START}; now without it. */
    public static final String BEGUN = "beffroi.tests.begun";

    private volatile Duration offset =
            Duration.between(
                    Instant.parse(System.getProperty(BEGUN, Instant.now().toString())), START);

    public void set(Instant moment) {
        offset = Duration.between(Instant.now(), moment);
    }

    public void forward(Duration duration) {
        offset = offset.plus(duration);
    }

    public void reset() {
        set(START);
    }

    @Override
    public ZoneId getZone() {
        return PARIS;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }
}
