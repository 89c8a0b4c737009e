package fr.beffroi.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.PersonId;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.TurnableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistrationPathsTest {

    @Autowired private Processes processes;
    @Autowired private UserTasks tasks;
    @Autowired private ProcessTimers timers;
    @Autowired private EngineJobs jobs;
    @Autowired private TurnableClock clock;
    @Autowired private Asked asked;
    @Autowired private Ends ends;
    @Autowired private FlowCoverage coverage;

    private String id = "";

    @BeforeEach
    void aRequestWithoutMoneyIsOpened() {
        id = UUID.randomUUID().toString();
        processes.start("registration", id, Samples.fundingRequest(id));
        jobs.runDue(id);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @AfterAll
    void everyFlowWasTaken() {
        assertThat(coverage.neverTaken(List.of("registration"))).isEmpty();
    }

    @Test
    void theServiceSaysYesAndTheApplicantIsTold() {
        UserTask task = open();
        assertThat(task.group()).isEqualTo("INSTRUCTION:PREF-62:FIPD-62");

        answer(task, "REGISTERED");

        assertThat(asked.of(id)).containsExactly("registrations.notify");
        assertThat(ends.of(id)).isEqualTo("End_registered");
    }

    @Test
    void theServiceSaysNoAndTheApplicantIsTold() {
        answer(open(), "DECLINED");

        assertThat(asked.of(id)).containsExactly("registrations.notify");
        assertThat(ends.of(id)).isEqualTo("End_declined");
    }

    @Test
    void aWithdrawalEndsIt() {
        processes.send("withdrawal-" + id, "MSG_WITHDRAWAL", id, Map.of());

        assertThat(asked.of(id)).containsExactly("withdrawals.ofRequest");
        assertThat(ends.of(id)).isEqualTo("End_withdrawn");
    }

    @Test
    void aCancelledCallEndsIt() {
        processes.send("call-cancelled-" + id, "MSG_CALL_CANCELLED", id, Map.of());

        assertThat(asked.of(id)).containsExactly("cancelledCalls.ofRequest");
        assertThat(ends.of(id)).isEqualTo("End_discontinued");
    }

    @Test
    void silenceIsAFactAndTheServiceMayStillAnswer() {
        assertThat(timers.move(id, "ES_silence_timer", clock.instant().plusSeconds(60))).isTrue();
        clock.forward(Duration.ofMinutes(2));
        jobs.runDue(id);

        assertThat(asked.of(id)).containsExactly("implicitRejection.ofRequest");
        assertThat(open().definitionKey()).isEqualTo("UT_register");
    }

    private void answer(UserTask task, String outcome) {
        assertThat(
                        tasks.complete(
                                task.id(), PersonId.next(), Map.of("registrationOutcome", outcome)))
                .isTrue();
        jobs.runDue(id);
    }

    private UserTask open() {
        List<UserTask> open = tasks.openFor(id);
        assertThat(open).hasSize(1);
        return open.getFirst();
    }
}
