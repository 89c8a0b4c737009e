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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExternalChecksPathsTest {

    @Autowired private Processes processes;
    @Autowired private UserTasks tasks;
    @Autowired private EngineJobs jobs;
    @Autowired private TurnableClock clock;
    @Autowired private Asked asked;
    @Autowired private FlowCoverage coverage;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @AfterAll
    void everyFlowWasTaken() {
        assertThat(coverage.neverTaken(List.of("external-checks"))).isEmpty();
    }

    @Test
    void aSourceThatIsAwayIsAskedAgainAndTheReviewWaitsForIt() {
        String other = consulted("IDENTITY");
        assertThat(tasks.openFor(other)).isEmpty();

        asked.answers(other, "IDENTITY");
        clock.forward(Duration.ofHours(2).plusMinutes(1));
        jobs.runDue(other);

        assertThat(asked.of(other).stream().filter("externalChecks.run(IDENTITY)"::equals))
                .hasSize(2);
        assertThat(tasks.openFor(other))
                .extracting(UserTask::definitionKey)
                .containsExactly("UT_review_report");
    }

    @Test
    void aSourceThatStaysAwayIsCheckedByHandAfterTwoDays() {
        String other = consulted("GEOGRAPHY");
        clock.forward(Duration.ofDays(2).plusMinutes(1));
        jobs.runDue(other);

        assertThat(asked.of(other)).contains("externalChecks.overdue(GEOGRAPHY)");
        UserTask byHand = tasks.openFor(other).getFirst();
        assertThat(byHand.definitionKey()).isEqualTo("UT_check_by_hand");
        assertThat(byHand.group()).isEqualTo("INSTRUCTION:PREF-62:FIPD-62");
        assertThat(tasks.value(byHand.id(), "check")).hasValue("GEOGRAPHY");
        tasks.complete(byHand.id(), PersonId.next(), Map.of());
        jobs.runDue(other);
        assertThat(asked.of(other))
                .containsSubsequence("externalChecks.overdue(GEOGRAPHY)", "risks.rate");
        assertThat(tasks.openFor(other))
                .extracting(UserTask::definitionKey)
                .containsExactly("UT_review_report");
    }

    /** A request on which every service gave its opinion, while that source is away. */
    private String consulted(String away) {
        String other = UUID.randomUUID().toString();
        asked.away(other, away);
        processes.start("funding-request", other, Samples.fundingRequest(other));
        jobs.runDue(other);
        for (UserTask task : tasks.openFor(other)) {
            tasks.complete(task.id(), PersonId.next(), Map.of("opinionOutcome", "GIVEN"));
        }
        jobs.runDue(other);
        return other;
    }
}
