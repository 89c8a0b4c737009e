package fr.beffroi.deadline;

import fr.beffroi.process.ProcessTimers;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Has the engine's timers follow the rows, at the end of the same transaction: once, and in the
 * order that all commands keep, the engine after the rows.
 */
@Component
class DrawnTimers {

    private final ProcessTimers timers;
    private final ClockTimers dates;

    DrawnTimers(ProcessTimers timers, ClockTimers dates) {
        this.timers = timers;
        this.dates = dates;
    }

    /** Moves the timer of this clock, in the process that drew it and in that of its owner. */
    void follow(ClockRow row) {
        if (row.timer() == null || row.timerKey() == null) {
            return;
        }
        String timer = row.timer();
        Set<UUID> keys = keysOf(row);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                        keys.forEach(key -> move(key, timer, row.kind()));
                    }
                });
    }

    private void move(UUID key, String timer, ClockKind kind) {
        timers.move(key.toString(), timer, dates.dueAt(kind, key));
    }

    /** Intake draws the timer of every request; each request draws its own when it starts. */
    static Set<UUID> keysOf(ClockRow row) {
        UUID drawn = UUID.fromString(Objects.requireNonNull(row.timerKey()));
        return drawn.equals(row.ownerId()) ? Set.of(drawn) : Set.of(drawn, row.ownerId());
    }
}
