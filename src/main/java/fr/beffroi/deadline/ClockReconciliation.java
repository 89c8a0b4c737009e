package fr.beffroi.deadline;

import static java.util.stream.Collectors.groupingBy;

import fr.beffroi.process.ProcessTimers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Compares the clocks with the timers that are drawn for them: the rows are the truth. Reads page
 * by page, so that a million clocks take time and no memory.
 */
@Service
public class ClockReconciliation {

    /** Differences that are reported at most; all are mended. */
    static final int REPORTED = 10_000;

    private static final UUID FIRST = new UUID(0, 0);
    private static final int PAGE = 500;

    private final ClockPages clocks;
    private final ProcessTimers timers;
    private final ClockTimers dates;
    private final TransactionOperations transaction;
    private final int page;

    @Autowired
    ClockReconciliation(
            ClockPages clocks,
            ProcessTimers timers,
            ClockTimers dates,
            TransactionOperations transaction) {
        this(clocks, timers, dates, transaction, PAGE);
    }

    ClockReconciliation(
            ClockPages clocks,
            ProcessTimers timers,
            ClockTimers dates,
            TransactionOperations transaction,
            int page) {
        this.clocks = clocks;
        this.timers = timers;
        this.dates = dates;
        this.transaction = transaction;
        this.page = page;
    }

    /** What a timer is drawn for, in one process. */
    private record Drawn(ClockKind kind, String timer, UUID key) {}

    /**
     * The timers that are armed for another moment than their clocks'; empty when all is well. The
     * first {@value #REPORTED} of them.
     */
    public List<ClockDrift> drifts() {
        List<ClockDrift> found = new ArrayList<>();
        walk(drawn -> {
            if (found.size() < REPORTED) {
                transaction.execute(_ -> drift(drawn)).ifPresent(found::add);
            }
        });
        return found;
    }

    /** Moves each timer back to where its clock says; how many. */
    public int mend() {
        int[] mended = {0};
        walk(drawn -> {
            if (transaction.execute(_ -> mend(drawn))) {
                mended[0]++;
            }
        });
        return mended[0];
    }

    private boolean mend(Drawn drawn) {
        Optional<ClockDrift> drift = drift(drawn);
        drift.ifPresent(
                found -> timers.move(found.key().toString(), found.timer(), found.expected()));
        return drift.isPresent();
    }

    /** Hands over what seems to differ, page after page: a clock may have moved meanwhile. */
    private void walk(Consumer<Drawn> suspect) {
        UUID last = FIRST;
        for (List<ClockRow> rows = clocks.timed(last, page);
                !rows.isEmpty();
                rows = clocks.timed(last, page)) {
            suspects(rows).forEach(suspect);
            last = rows.getLast().id();
        }
    }

    private Set<Drawn> suspects(List<ClockRow> rows) {
        Set<Drawn> suspects = new LinkedHashSet<>();
        rows.stream()
                .flatMap(row ->
                        DrawnTimers.keysOf(row).stream()
                                .map(key ->
                                        new Drawn(
                                                row.kind(),
                                                Objects.requireNonNull(row.timer()),
                                                key)))
                .distinct()
                .collect(groupingBy(drawn -> new Drawn(drawn.kind(), drawn.timer(), FIRST)))
                .forEach((of, drawn) -> suspects.addAll(differing(of.kind(), of.timer(), drawn)));
        return suspects;
    }

    private List<Drawn> differing(ClockKind kind, String timer, Collection<Drawn> drawn) {
        Set<UUID> keys = drawn.stream().map(Drawn::key).collect(Collectors.toSet());
        Map<UUID, Instant> expected = dates.dueAt(kind, keys);
        Map<String, Instant> found =
                timers.dueAt(keys.stream().map(UUID::toString).toList(), timer);
        return drawn.stream()
                .filter(one -> {
                    Instant due = found.get(one.key().toString());
                    return due != null && !due.equals(expected.get(one.key()));
                })
                .toList();
    }

    private Optional<ClockDrift> drift(Drawn drawn) {
        Instant expected = dates.dueAt(drawn.kind(), drawn.key());
        return timers.dueAt(drawn.key().toString(), drawn.timer())
                .filter(due -> !due.equals(expected))
                .map(due -> new ClockDrift(drawn.key(), drawn.timer(), expected, due));
    }
}
