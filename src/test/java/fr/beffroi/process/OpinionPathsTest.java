package fr.beffroi.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.PersonId;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.TurnableClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways of one opinion, asked of a service or of an expert. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpinionPathsTest {

    @Autowired private Processes processes;
    @Autowired private UserTasks tasks;
    @Autowired private EngineJobs jobs;
    @Autowired private TurnableClock clock;
    @Autowired private Asked asked;
    @Autowired private Ends ends;
    @Autowired private FlowCoverage coverage;

    private String id = "";

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @AfterAll
    void everyFlowWasTaken() {
        assertThat(coverage.neverTaken(List.of("opinion"))).isEmpty();
    }

    @Test
    void aServiceGivesItsOpinion() {
        ask("SP-LENS");
        assertThat(open().group()).isEqualTo("AVIS:PREF-62:SP-LENS");
        end("GIVEN");
        assertThat(ends.of(id)).isEqualTo("End_opinion_given");
    }

    @Test
    void theOfficerFollowsUpAnInvitedExpert() {
        ask("EXPERT-1");
        assertThat(open().definitionKey()).isEqualTo("UT_collect_opinion");
        assertThat(open().group()).isEqualTo("INSTRUCTION:PREF-62:FIPD-62");
        end("GIVEN");
        assertThat(ends.of(id)).isEqualTo("End_opinion_given");
    }

    @Test
    void aRequestThatIsTakenBackEndsWhoeverHoldsTheTask() {
        ask("SP-LENS");
        assertThat(tasks.claim(open().id(), PersonId.next())).isTrue();
        String task = open().id();
        end("WITHDRAWN");
        assertThat(ends.of(id)).isEqualTo("End_opinion_withdrawn");
        assertThat(tasks.end(task, Map.of("opinionOutcome", "GIVEN"))).isFalse();
    }

    @Test
    void aServiceIsRemindedTwiceThenItsTimeEnds() {
        ask("SP-LENS");
        days(15);
        assertThat(reminders()).isEqualTo(1);
        days(5);
        assertThat(reminders()).isEqualTo(2);
        days(2);
        assertThat(asked.of(id)).contains("opinions.overdue(SP-LENS)");
        assertThat(tasks.openFor(id)).isEmpty();
        assertThat(ends.of(id)).isEqualTo("End_opinion_overdue");
        days(3);
        assertThat(reminders()).isEqualTo(2);
    }

    @Test
    void anOpinionThatIsNeededStaysAwaitedAndIsRemindedAfterItsDate() {
        ask("WAIT-1");
        days(22);
        assertThat(asked.of(id)).contains("opinions.overdue(WAIT-1)");
        assertThat(open().definitionKey()).isEqualTo("UT_give_opinion");
        days(3);
        assertThat(reminders()).isEqualTo(3);
        end("GIVEN");
        assertThat(ends.of(id)).isEqualTo("End_opinion_given");
    }

    private void ask(String service) {
        id = UUID.randomUUID().toString();
        var variables = new HashMap<>(Samples.fundingRequest(id));
        variables.put("service", service);
        processes.start("opinion", id, variables);
        jobs.runDue(id);
    }

    private void days(int number) {
        clock.forward(Duration.ofDays(number));
        jobs.runDue(id);
    }

    private long reminders() {
        return asked.of(id).stream().filter(call -> call.startsWith("opinions.remind(")).count();
    }

    private void end(String outcome) {
        assertThat(tasks.end(open().id(), Map.of("opinionOutcome", outcome))).isTrue();
        jobs.runDue(id);
    }

    private UserTask open() {
        List<UserTask> open = tasks.openFor(id);
        assertThat(open).hasSize(1);
        return open.getFirst();
    }
}
