package fr.beffroi.deadline;

import static fr.beffroi.deadline.ClockKind.SILENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.deadline.ClockMoved.Movement;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.process.ProcessTimers;
import fr.beffroi.testing.OwnDatabase;
import fr.beffroi.testing.TurnableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LegalClocksTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 12, 1);

    private static final JdbcClient JDBC = OwnDatabase.of("deadline", "deadline_clocks");
    private static final SuspensionRows SUSPENSIONS = new SuspensionRows(JDBC);
    private static final ClockRows ROWS = new ClockRows(JDBC, SUSPENSIONS);

    private final TurnableClock time = new TurnableClock();
    private final List<ClockMoved> told = new ArrayList<>();
    private final ClockTimers timers = new ClockTimers(ROWS, new ClockPages(JDBC), time);
    private final LegalClocks clocks =
            new ClockKeeper(
                    ROWS,
                    SUSPENSIONS,
                    new DrawnTimers(new NoProcess(), timers),
                    moved -> told.add((ClockMoved) moved),
                    time);

    private final ApplicationId application = ApplicationId.next();
    private final UUID request = FundingRequestId.next().value();
    private final UUID documents = UUID.randomUUID();

    @Test
    void aSilenceClockRunsFromDateToDate() {
        LegalClock clock = start();

        assertThat(clock.state()).isEqualTo(LegalClock.State.RUNNING);
        assertThat(clock.lastDay()).isEqualTo("2027-02-01");
        assertThat(clock.effectiveFrom()).isEqualTo("2027-02-02");
        assertThat(clock.provisional()).isFalse();
    }

    @Test
    void anOwnerHasOneClockOfAKind() {
        start();

        LegalClock again = clocks.start(silence(RECEIVED.plusDays(3)));

        assertThat(again.startedOn()).isEqualTo(RECEIVED);
    }

    @Test
    void theDrawnTimerIsDueAtMidnightInParis() {
        assertThat(timers.silence(request.toString())).isEqualTo(ClockTimers.NEVER.toString());

        start();

        assertThat(timers.silence(request.toString())).isEqualTo("2027-02-01T23:00:00Z");
        assertThat(timers.silence(application.toString())).isEqualTo("2027-02-01T23:00:00Z");
    }

    @Test
    void theTimerOfTheApplicationFollowsItsNearestClock() {
        start();
        clocks.start(
                new NewClock(
                        application,
                        UUID.randomUUID(),
                        SILENCE,
                        RECEIVED,
                        ClockStart.ACKNOWLEDGEMENT,
                        "P8M",
                        "REJECT",
                        null,
                        null));

        assertThat(timers.silence(application.toString())).isEqualTo("2027-02-01T23:00:00Z");
    }

    @Test
    void aRequestForDocumentsSuspendsTheClock() {
        start();

        clocks.suspend(request, SILENCE, documents, RECEIVED, LocalDate.of(2026, 12, 20));

        LegalClock clock = now();
        assertThat(told).containsExactly(new ClockMoved(clock, Movement.SUSPENDED, RECEIVED));
        assertThat(clock.state()).isEqualTo(LegalClock.State.SUSPENDED);
        assertThat(clock.provisional()).isTrue();
        assertThat(clock.suspendedDays()).isEqualTo(1);
        assertThat(timers.silence(request.toString()))
                .as("at the latest, once the twenty days given are over")
                .isEqualTo("2027-02-21T23:00:00Z");
    }

    @Test
    void theAnswerResumesItAndBothEndsCount() {
        start();
        clocks.suspend(request, SILENCE, documents, RECEIVED, LocalDate.of(2026, 12, 20));

        clocks.resume(request, SILENCE, documents, LocalDate.of(2026, 12, 5));

        LegalClock clock = now();
        assertThat(clock.state()).isEqualTo(LegalClock.State.RUNNING);
        assertThat(clock.suspendedDays()).isEqualTo(5);
        assertThat(clock.lastDay()).isEqualTo("2027-02-06");
        assertThat(timers.silence(request.toString())).isEqualTo("2027-02-06T23:00:00Z");
    }

    @Test
    void withoutAnAnswerItRunsAgainAfterTheLimit() {
        start();
        clocks.suspend(request, SILENCE, documents, RECEIVED, LocalDate.of(2026, 12, 20));

        time.set(
                ZonedDateTime.of(LocalDate.of(2026, 12, 21), LocalTime.NOON, TurnableClock.PARIS)
                        .toInstant());

        LegalClock clock = now();
        assertThat(clock.state()).isEqualTo(LegalClock.State.RUNNING);
        assertThat(clock.provisional()).isFalse();
        assertThat(clock.lastDay()).isEqualTo("2027-02-21");
    }

    @Test
    void aSecondAnswerToTheSameRequestChangesNothing() {
        start();
        clocks.suspend(request, SILENCE, documents, RECEIVED, LocalDate.of(2026, 12, 20));
        clocks.resume(request, SILENCE, documents, LocalDate.of(2026, 12, 5));

        clocks.resume(request, SILENCE, documents, LocalDate.of(2026, 12, 19));

        assertThat(now().suspendedDays()).isEqualTo(5);
        assertThat(clocks.watched(application.value()))
                .singleElement()
                .satisfies(watched -> assertThat(watched.suspensions()).hasSize(1));
    }

    @Test
    void aDecisionExtendsTheLimit() {
        start();

        clocks.extend(request, SILENCE, LocalDate.of(2027, 3, 31), "Expertise en cours");

        assertThat(now().lastDay()).isEqualTo("2027-03-31");
        assertThatThrownBy(() -> clocks.extend(request, SILENCE, RECEIVED, "Trop tôt"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEndedClockMovesNoMore() {
        start();

        clocks.end(request, SILENCE);
        clocks.suspend(request, SILENCE, documents, RECEIVED, RECEIVED.plusDays(20));

        assertThat(now().state()).isEqualTo(LegalClock.State.ENDED);
        assertThat(now().suspendedDays()).isZero();
        assertThat(timers.silence(request.toString())).isEqualTo(ClockTimers.NEVER.toString());
    }

    @Test
    void theApplicationShowsTheClocksOfItsRequests() {
        start();

        assertThat(clocks.ofApplication(application.value()))
                .singleElement()
                .satisfies(clock -> assertThat(clock.owner()).isEqualTo(request));
    }

    private LegalClock start() {
        return clocks.start(silence(RECEIVED));
    }

    private LegalClock now() {
        return clocks.find(request, SILENCE).orElseThrow();
    }

    private NewClock silence(LocalDate startedOn) {
        return new NewClock(
                application,
                request,
                SILENCE,
                startedOn,
                ClockStart.RECEIPT,
                "P2M",
                "REJECT",
                null,
                null);
    }

    /** No process draws a timer here: {@link DrawnTimersTest} has one. */
    private static final class NoProcess implements ProcessTimers {

        @Override
        public boolean move(String businessKey, String timer, Instant due) {
            return false;
        }

        @Override
        public Optional<Instant> dueAt(String businessKey, String timer) {
            return Optional.empty();
        }

        @Override
        public Map<String, Instant> dueAt(Collection<String> businessKeys, String timer) {
            return Map.of();
        }
    }
}
