package fr.beffroi.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.testing.EngineJobs;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What a process does and what the domain writes commit together or not at all. */
@EngineTest
class TransactionsTest {

    @Autowired private Processes processes;
    @Autowired private UserTasks tasks;
    @Autowired private RepositoryService repository;
    @Autowired private RuntimeService runtime;
    @Autowired private TransactionTemplate transaction;
    @Autowired private EngineJobs jobs;
    @Autowired private JdbcClient jdbc;

    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void prepare() {
        jdbc.sql("create table if not exists written (who text not null)").update();
        repository
                .createDeployment()
                .name("writing")
                .enableDuplicateFiltering(true)
                .addModelInstance(
                        "writing.bpmn",
                        Bpmn.createExecutableProcess("writing")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .serviceTask("ST_write")
                                .camundaExpression("${writes.write(applicationId, fails)}")
                                .userTask("UT_look")
                                .camundaCandidateGroups("INSTRUCTION:PREF-62:BPD")
                                .endEvent()
                                .moveToActivity("ST_write")
                                .boundaryEvent("BE_fault")
                                .error("ERR_TEST")
                                .endEvent("End_fault")
                                .done())
                .deploy();
    }

    @Test
    void aFailureOfTheCallerUndoesTheProcessAndWhatItsBeansWrote() {
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(_ -> {
                            start(false);
                            assertThat(written()).isEqualTo(1);
                            throw new IllegalStateException("after the start");
                        }))
                .hasMessage("after the start");

        assertThat(written()).isZero();
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).count())
                .isZero();
        assertThat(tasks.openFor(key)).isEmpty();
        start(false);
        assertThat(tasks.openFor(key)).hasSize(1);
    }

    @Test
    void aFaultOfATransactionalBeanTakesTheOtherWayAndTheTransactionLives() {
        transaction.executeWithoutResult(_ -> start(true));

        assertThat(tasks.openFor(key)).isEmpty();
        assertThat(written()).as("written before the fault").isEqualTo(1);
    }

    @Test
    void outsideTheEngineAFaultRollsBackLikeAnyException(@Autowired Writes writes) {
        assertThatThrownBy(() -> writes.write(key, true)).isInstanceOf(ProcessFault.class);
        assertThat(written()).isZero();
    }

    @Test
    void aTaskThatOpensAndIsUndoneLeavesNothing() {
        transaction.executeWithoutResult(status -> {
            start(false);
            assertThat(tasks.openFor(key)).hasSize(1);
            status.setRollbackOnly();
        });
        assertThat(tasks.openFor(key)).isEmpty();
        jobs.runDue(key);
    }

    private void start(boolean fails) {
        processes.start("writing", key, Map.of("applicationId", key, "fails", fails));
    }

    private long written() {
        return jdbc.sql("select count(*) from written where who = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    @TestComponent
    @ProcessBean("writes")
    static class Writes {

        private final JdbcClient jdbc;

        Writes(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Transactional
        void write(String who, boolean fails) {
            jdbc.sql("insert into written values (?)").param(who).update();
            if (fails) {
                throw new ProcessFault("ERR_TEST", "drawn");
            }
        }
    }
}
