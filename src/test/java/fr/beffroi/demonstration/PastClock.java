package fr.beffroi.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock of the local launcher: what the thread that makes the dossiers of the demonstration
 * does, it does some days ago; for all others it is now.
 */
public final class PastClock extends Clock {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final ThreadLocal<Duration> ago = ThreadLocal.withInitial(() -> Duration.ZERO);

    /** For the current thread it is now that moment, and time goes on from there. */
    void set(Instant moment) {
        ago.set(Duration.between(moment, Instant.now()));
    }

    /** For the current thread it is now. */
    void reset() {
        ago.remove();
    }

    @Override
    public Instant instant() {
        return Instant.now().minus(ago.get());
    }

    @Override
    public ZoneId getZone() {
        return PARIS;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ago.get().negated());
    }
}
