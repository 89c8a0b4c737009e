package fr.beffroi.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.ProcessTimers;
import fr.beffroi.process.Processes;
import fr.beffroi.testing.ServiceTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The drawn timer stands where the clock says, whatever happens to the clock. */
@ServiceTest
class DrawnTimersTest {

    private static final String TIMER = "ES_silence_timer";
    private static final LocalDate RECEIVED = LocalDate.of(2026, 12, 1);
    private static final Instant DUE = Instant.parse("2027-02-01T23:00:00Z");

    @Autowired private RepositoryService models;
    @Autowired private Processes processes;
    @Autowired private ProcessTimers timers;
    @Autowired private LegalClocks clocks;
    @Autowired private ClockReconciliation reconciliation;
    @Autowired private TransactionTemplate transaction;

    private final ApplicationId application = ApplicationId.next();
    private final String key = application.toString();
    private final UUID request = UUID.randomUUID();

    @BeforeEach
    void drawATimer() {
        var process = Bpmn.createExecutableProcess("silence-only").camundaHistoryTimeToLive(1);
        process.eventSubProcess("ES_silence")
                .startEvent(TIMER)
                .interrupting(false)
                .timerWithDate("${clockTimers.silence(applicationId)}")
                .endEvent();
        models.createDeployment()
                .name("silence-only")
                .enableDuplicateFiltering(true)
                .addModelInstance(
                        "silence-only.bpmn",
                        process.startEvent()
                                .intermediateCatchEvent("ME_wait")
                                .message("MSG_NEVER")
                                .endEvent()
                                .done())
                .deploy();
    }

    @Test
    void theTimerWaitsForEverUntilTheClockIsArmed() {
        startProcess();
        assertThat(dueAt()).isEqualTo(ClockTimers.NEVER);

        startClock();

        assertThat(dueAt()).isEqualTo(DUE);
    }

    @Test
    void processAndClockMayStartInOneTransaction() {
        transaction.executeWithoutResult(_ -> {
            startProcess();
            startClock();
        });

        assertThat(dueAt()).isEqualTo(DUE);
    }

    @Test
    void theTimerFollowsTheClock() {
        startProcess();
        startClock();

        clocks.extend(request, ClockKind.SILENCE, LocalDate.of(2027, 3, 31), "Expertise");

        assertThat(dueAt()).isEqualTo("2027-03-31T22:00:00Z");
        assertThat(drifts()).isEmpty();
    }

    @Test
    void nothingMovesWhenTheTransactionFails() {
        startProcess();
        startClock();

        transaction.executeWithoutResult(status -> {
            clocks.extend(request, ClockKind.SILENCE, LocalDate.of(2027, 6, 30), "Expertise");
            status.setRollbackOnly();
        });

        assertThat(dueAt()).isEqualTo(DUE);
        assertThat(drifts()).isEmpty();
    }

    @Test
    void aTimerThatDriftedIsSeenAndMended() {
        startProcess();
        startClock();
        Instant elsewhere = Instant.parse("2028-01-01T00:00:00Z");
        timers.move(key, TIMER, elsewhere);

        assertThat(drifts())
                .containsExactly(new ClockDrift(application.value(), TIMER, DUE, elsewhere));

        reconciliation.mend();
        assertThat(drifts()).isEmpty();
        assertThat(dueAt()).isEqualTo(DUE);
    }

    @Test
    void theTimerOfAnEndedClockWaitsForEver() {
        startProcess();
        startClock();

        clocks.end(request, ClockKind.SILENCE);

        assertThat(dueAt()).isEqualTo(ClockTimers.NEVER);
    }

    private void startProcess() {
        processes.start("silence-only", key, Map.of("applicationId", key));
    }

    private void startClock() {
        clocks.start(
                new NewClock(
                        application,
                        request,
                        ClockKind.SILENCE,
                        RECEIVED,
                        ClockStart.RECEIPT,
                        "P2M",
                        "REJECT",
                        TIMER,
                        key));
    }

    private Instant dueAt() {
        return timers.dueAt(key, TIMER).orElseThrow();
    }

    private List<ClockDrift> drifts() {
        return reconciliation.drifts().stream()
                .filter(drift -> drift.key().equals(application.value()))
                .toList();
    }
}
