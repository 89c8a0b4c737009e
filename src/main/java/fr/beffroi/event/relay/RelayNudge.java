package fr.beffroi.event.relay;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes the relay of this replica when a transaction with events has committed. */
@Component
public class RelayNudge {

    private final Semaphore signal = new Semaphore(0);

    public void now() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    /** Returns at the next nudge, at once if one came meanwhile, or when the time is over. */
    void await(Duration longest) throws InterruptedException {
        boolean nudged = signal.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
        if (nudged) {
            signal.drainPermits();
        }
    }
}
