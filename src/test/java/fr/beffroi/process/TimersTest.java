package fr.beffroi.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.TurnableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Timers cannot be paused: the clock's row is the truth, the timer's date follows it. */
@EngineTest
class TimersTest {

    @Autowired private Processes processes;
    @Autowired private ProcessTimers timers;
    @Autowired private RepositoryService repository;
    @Autowired private EngineJobs jobs;
    @Autowired private TurnableClock clock;
    @Autowired private Asked asked;
    @Autowired private TransactionTemplate transaction;

    private final String key = UUID.randomUUID().toString();

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aTimerFollowsItsClockThereAndBack() {
        processes.start("application-intake", key, Samples.application(key));
        assertThat(timers.dueAt(key, "ES_silence_timer")).contains(RecordedBeans.NEVER);
        assertThat(timers.move(key, "ES_silence_timer", inDays(62))).isTrue();
        assertThat(timers.move(key, "ES_silence_timer", inDays(92))).isTrue();

        clock.forward(Duration.ofDays(70));
        jobs.runDue(key);
        assertThat(asked.of(key)).doesNotContain("implicitRejection.record");

        clock.forward(Duration.ofDays(23));
        jobs.runDue(key);
        assertThat(asked.of(key)).contains("implicitRejection.record");
        assertThat(timers.move(key, "ES_silence_timer", inDays(1))).as("over").isFalse();
    }

    @Test
    void aTimerArmedInTheVeryTransactionCanBeMovedInIt() {
        Instant due = inDays(3);
        transaction.executeWithoutResult(_ -> {
            processes.start("application-intake", key, Samples.application(key));
            assertThat(timers.move(key, "ES_silence_timer", due)).isTrue();
        });
        assertThat(timers.dueAt(key, "ES_silence_timer"))
                .hasValueSatisfying(at -> assertThat(at).isCloseTo(due, within()));
    }

    @Test
    void aStepOfTheProcessMayMoveATimerOfThatProcess() {
        repository
                .createDeployment()
                .name("moving")
                .enableDuplicateFiltering(true)
                .addModelInstance("moving.bpmn", moving())
                .deploy();
        processes.start("moving", key, Map.of("applicationId", key));

        assertThat(timers.dueAt(key, "TE_never"))
                .hasValueSatisfying(at -> assertThat(at).isBefore(inDays(2)));
    }

    @Test
    void aTimerThatIsNotArmedIsNotMoved() {
        assertThat(timers.move(key, "ES_silence_timer", inDays(1))).isFalse();
        assertThat(timers.dueAt(key, "ES_silence_timer")).isEmpty();
    }

    private static org.camunda.bpm.model.bpmn.BpmnModelInstance moving() {
        var process = Bpmn.createExecutableProcess("moving").camundaHistoryTimeToLive(1);
        process.eventSubProcess()
                .startEvent("TE_never")
                .interrupting(false)
                .timerWithDate("9000-01-01T00:00:00")
                .endEvent();
        return process.startEvent()
                .serviceTask()
                .camundaExpression("${moves.toTomorrow(applicationId)}")
                .userTask()
                .camundaCandidateGroups("INSTRUCTION:PREF-62:BPD")
                .endEvent()
                .done();
    }

    private static org.assertj.core.data.TemporalUnitOffset within() {
        return new org.assertj.core.data.TemporalUnitLessThanOffset(
                1, java.time.temporal.ChronoUnit.SECONDS);
    }

    private Instant inDays(int days) {
        return clock.instant().plus(Duration.ofDays(days));
    }

    @TestComponent
    @ProcessBean("moves")
    record Moves(ProcessTimers timers, java.time.Clock clock) {
        void toTomorrow(String key) {
            assertThat(timers.move(key, "TE_never", clock.instant().plus(Duration.ofDays(1))))
                    .isTrue();
        }
    }
}
