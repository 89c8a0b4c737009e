package fr.beffroi.deadline;

import fr.beffroi.process.ProcessTimers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares the clocks with the timers that are drawn for them: the rows are the truth. */
@Service
public class ClockReconciliation {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int PAGE = 500;

    private final ClockRows clocks;
    private final ProcessTimers timers;
    private final ClockTimers dates;

    ClockReconciliation(ClockRows clocks, ProcessTimers timers, ClockTimers dates) {
        this.clocks = clocks;
        this.timers = timers;
        this.dates = dates;
    }

    /** Every timer that is armed for another moment than its clock's; empty when all is well. */
    @Transactional(readOnly = true)
    public List<ClockDrift> drifts() {
        List<ClockDrift> found = new ArrayList<>();
        List<ClockRow> page = clocks.timed(FIRST, PAGE);
        while (!page.isEmpty()) {
            page.forEach(row -> driftsOf(row).forEach(found::add));
            page = clocks.timed(page.getLast().id(), PAGE);
        }
        return found;
    }

    /** Moves each timer back to where its clock says. */
    @Transactional
    public List<ClockDrift> mend() {
        List<ClockDrift> found = drifts();
        found.forEach(
                drift -> timers.move(drift.key().toString(), drift.timer(), drift.expected()));
        return found;
    }

    private Stream<ClockDrift> driftsOf(ClockRow row) {
        return DrawnTimers.keysOf(row).stream().flatMap(key -> drift(row, key).stream());
    }

    private Optional<ClockDrift> drift(ClockRow row, UUID key) {
        String timer = Objects.requireNonNull(row.timer());
        var expected = dates.dueAt(row.kind(), key);
        return timers.dueAt(key.toString(), timer)
                .filter(due -> !due.equals(expected))
                .map(due -> new ClockDrift(key, timer, expected, due));
    }
}
