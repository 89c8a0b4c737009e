package fr.beffroi.deadline;

import static java.util.stream.Collectors.groupingBy;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.ProcessTimers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * A clock that no running process draws takes effect from its row: the process began before its
 * drawing had the timer, or waits where none is armed. Those that are drawn are left to their
 * timers.
 */
@Component
public class DueClocks {

    private static final Logger LOG = LoggerFactory.getLogger(DueClocks.class);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int PAGE = 500;

    private final ClockPages clocks;
    private final ProcessTimers timers;
    private final Map<ClockKind, ClockEffect> effects = new EnumMap<>(ClockKind.class);
    private final Clock clock;

    DueClocks(ClockPages clocks, ProcessTimers timers, List<ClockEffect> effects, Clock clock) {
        this.clocks = clocks;
        this.timers = timers;
        effects.forEach(effect -> this.effects.put(effect.kind(), effect));
        this.clock = clock;
    }

    /** Shortly after midnight in Paris, when legal dates pass; once more for what failed. */
    @Scheduled(cron = "0 20 0,5 * * *", zone = "Europe/Paris")
    public void round() {
        LocalDate today = LocalDate.now(clock);
        UUID last = FIRST;
        for (List<ClockRow> rows = clocks.due(effects.keySet(), today, last, PAGE);
                !rows.isEmpty();
                rows = clocks.due(effects.keySet(), today, last, PAGE)) {
            Set<UUID> drawn = drawn(rows);
            rows.stream().filter(row -> !drawn.contains(row.id())).forEach(this::take);
            last = rows.getLast().id();
        }
    }

    /** The clocks whose timer is due; one that drifted to a later moment would come too late. */
    private Set<UUID> drawn(List<ClockRow> rows) {
        Set<UUID> drawn = new HashSet<>();
        rows.stream()
                .filter(row -> row.timer() != null)
                .collect(groupingBy(row -> Objects.requireNonNull(row.timer())))
                .forEach((timer, followed) -> {
                    Set<String> due = due(timer, followed);
                    followed.stream()
                            .filter(row -> keysOf(row).anyMatch(due::contains))
                            .forEach(row -> drawn.add(row.id()));
                });
        return drawn;
    }

    /** The processes in which that timer is due. */
    private Set<String> due(String timer, List<ClockRow> followed) {
        Instant now = clock.instant();
        List<String> keys = followed.stream().flatMap(DueClocks::keysOf).distinct().toList();
        Map<String, Instant> armed = new HashMap<>(timers.dueAt(keys, timer));
        armed.values().removeIf(due -> due.isAfter(now));
        return armed.keySet();
    }

    private static Stream<String> keysOf(ClockRow row) {
        return DrawnTimers.keysOf(row).stream().map(UUID::toString);
    }

    private void take(ClockRow row) {
        ClockEffect effect = effects.get(row.kind());
        try {
            if (effect != null) {
                effect.take(new ApplicationId(row.applicationId()), row.ownerId());
            }
        } catch (RuntimeException failed) {
            LOG.error("The {} clock of {} took no effect", row.kind(), row.ownerId(), failed);
        }
    }
}
