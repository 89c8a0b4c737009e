package fr.beffroi.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.PersonId;
import fr.beffroi.testing.EngineJobs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterestDeclarationPathsTest {

    private static final String PROCESS = "interest-declaration";

    @Autowired private Processes processes;
    @Autowired private UserTasks tasks;
    @Autowired private EngineJobs jobs;
    @Autowired private Asked asked;
    @Autowired private Ends ends;
    @Autowired private FlowCoverage coverage;

    @AfterAll
    void everyFlowWasTaken() {
        assertThat(coverage.neverTaken(List.of(PROCESS))).isEmpty();
    }

    @Test
    void aLinkWithoutEffectIsKnownAndNothingElse() {
        String id = declared("SAME_MUNICIPALITY");

        assertThat(asked.of(id)).isEmpty();
        assertThat(ends.of(id)).isEqualTo("End_known");
    }

    @Test
    void theRecusalIsConfirmed() {
        String id = declared("FAMILY");
        UserTask task = tasks.openFor(id).getFirst();
        assertThat(task.group()).startsWith("DEONTOLOGIE:PREF-62:");

        decide(id, "RECUSE");

        assertThat(asked.of(id)).containsExactly("recusals.giveBack");
        assertThat(ends.of(id)).isEqualTo("End_recused");
    }

    @Test
    void theTasksGoToAColleague() {
        String id = declared("MEMBER");
        decide(id, "REASSIGN");

        assertThat(asked.of(id)).containsExactly("recusals.giveBack", "recusals.reassign");
        assertThat(ends.of(id)).isEqualTo("End_reassigned");
    }

    @Test
    void thereIsNoConflict() {
        String id = declared("OTHER");
        decide(id, "NO_ACTION");

        assertThat(asked.of(id)).containsExactly("recusals.giveBack");
        assertThat(ends.of(id)).isEqualTo("End_cleared");
    }

    private String declared(String nature) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> variables = new HashMap<>(Samples.fundingRequest(id));
        variables.put("conflictId", id);
        variables.put("nature", nature);
        variables.put("ruleSet", "COMMUN-2027.r1");
        processes.start(PROCESS, id, variables);
        jobs.runDue(id);
        return id;
    }

    private void decide(String id, String outcome) {
        tasks.complete(
                tasks.openFor(id).getFirst().id(),
                PersonId.next(),
                Map.of("recusalOutcome", outcome));
        jobs.runDue(id);
    }
}
