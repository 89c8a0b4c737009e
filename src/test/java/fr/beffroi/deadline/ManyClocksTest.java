package fr.beffroi.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.ProcessTimers;
import fr.beffroi.testing.OwnDatabase;
import fr.beffroi.testing.TurnableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Many clocks at once: compared with their timers page by page, and taking effect from rows. */
class ManyClocksTest {

    private static final String TIMER = "ES_silence_timer";
    private static final LocalDate RECEIVED = LocalDate.of(2026, 10, 1);
    private static final Instant ELSEWHERE = Instant.parse("2028-01-01T00:00:00Z");
    private static final int PAGE = 3;

    private static final JdbcClient JDBC = OwnDatabase.of("deadline", "deadline_many");
    private static final SuspensionRows SUSPENSIONS = new SuspensionRows(JDBC);
    private static final ClockRows ROWS = new ClockRows(JDBC, SUSPENSIONS);
    private static final ClockPages PAGES = new ClockPages(JDBC);

    private final TurnableClock time = new TurnableClock();
    private final Armed timers = new Armed();
    private final ClockTimers dates = new ClockTimers(ROWS, PAGES, time);
    private final LegalClocks clocks =
            new ClockKeeper(ROWS, SUSPENSIONS, new DrawnTimers(timers, dates), _ -> {}, time);
    private final ClockReconciliation reconciliation =
            new ClockReconciliation(
                    PAGES, timers, dates, TransactionOperations.withoutTransaction(), PAGE);

    @BeforeEach
    void none() {
        JDBC.sql("truncate legal_clock cascade").update();
    }

    @Test
    void everyPageIsComparedAndEveryDriftMended() {
        List<UUID> owners = new ArrayList<>();
        for (int i = 0; i < 2 * PAGE + 1; i++) {
            owners.add(drawn(ClockKind.SILENCE, RECEIVED.plusDays(i)));
        }
        UUID first = owners.getFirst();
        UUID last = owners.getLast();
        timers.due.put(first.toString(), ELSEWHERE);
        timers.due.put(last.toString(), ELSEWHERE);
        timers.requests = 0;

        assertThat(reconciliation.drifts())
                .extracting(ClockDrift::key, ClockDrift::expected, ClockDrift::found)
                .containsExactly(
                        tuple(first, Instant.parse("2026-12-01T23:00:00Z"), ELSEWHERE),
                        tuple(last, Instant.parse("2026-12-07T23:00:00Z"), ELSEWHERE));
        assertThat(timers.requests).as("one for each page, one for each drift").isEqualTo(3 + 2);

        assertThat(reconciliation.mend()).isEqualTo(2);
        assertThat(reconciliation.drifts()).isEmpty();
    }

    @Test
    void aClockThatNoTimerTellsTakesEffectFromItsRow() {
        time.set(Instant.parse("2026-12-15T00:20:00Z"));
        UUID undrawn = started(ClockKind.SILENCE, RECEIVED, null);
        UUID waiting = started(ClockKind.SILENCE, RECEIVED, TIMER);
        UUID drifted = drawn(ClockKind.SILENCE, RECEIVED);
        timers.due.put(drifted.toString(), ELSEWHERE);
        drawn(ClockKind.SILENCE, RECEIVED);
        started(ClockKind.APPEAL, RECEIVED, null);
        started(ClockKind.SILENCE, LocalDate.of(2026, 10, 15), null);
        UUID suspended = started(ClockKind.SILENCE, RECEIVED, null);
        LocalDate asked = LocalDate.of(2026, 11, 20);
        clocks.suspend(suspended, ClockKind.SILENCE, UUID.randomUUID(), asked, asked.plusDays(30));
        clocks.end(started(ClockKind.SILENCE, RECEIVED, null), ClockKind.SILENCE);
        List<UUID> taken = new ArrayList<>();
        timers.requests = 0;

        due(taken, undrawn).round();

        assertThat(timers.requests).as("one for all of a page").isEqualTo(1);

        assertThat(taken)
                .as("one that fails leaves the others")
                .containsExactlyInAnyOrder(undrawn, waiting, drifted);
    }

    private DueClocks due(List<UUID> taken, UUID failing) {
        ClockEffect effect =
                new ClockEffect() {
                    @Override
                    public ClockKind kind() {
                        return ClockKind.SILENCE;
                    }

                    @Override
                    public void take(ApplicationId application, UUID owner) {
                        taken.add(owner);
                        if (owner.equals(failing)) {
                            throw new IllegalStateException("as planned");
                        }
                    }
                };
        return new DueClocks(PAGES, timers, List.of(effect), time);
    }

    private UUID drawn(ClockKind kind, LocalDate from) {
        UUID owner = started(kind, from, TIMER);
        timers.due.put(owner.toString(), dates.dueAt(kind, owner));
        return owner;
    }

    private UUID started(ClockKind kind, LocalDate from, @Nullable String timer) {
        ApplicationId application = ApplicationId.next();
        clocks.start(
                new NewClock(
                        application,
                        application.value(),
                        kind,
                        from,
                        ClockStart.RECEIPT,
                        "P2M",
                        "REJECT",
                        null,
                        null));
        if (timer != null) {
            JDBC.sql("update legal_clock set timer = ?, timer_key = ? where owner_id = ?")
                    .params(timer, application.toString(), application.value())
                    .update();
        }
        return application.value();
    }

    /** Timers by business key. */
    private static final class Armed implements ProcessTimers {

        private final Map<String, Instant> due = new HashMap<>();
        private int requests;

        @Override
        public boolean move(String businessKey, String timer, Instant moment) {
            return due.replace(businessKey, moment) != null;
        }

        @Override
        public Optional<Instant> dueAt(String businessKey, String timer) {
            requests++;
            return Optional.ofNullable(due.get(businessKey));
        }

        @Override
        public Map<String, Instant> dueAt(Collection<String> businessKeys, String timer) {
            requests++;
            Map<String, Instant> armed = new HashMap<>(due);
            armed.keySet().retainAll(businessKeys);
            return armed;
        }
    }
}
