package fr.beffroi.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.beffroi.process.EngineTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
class EngineSettingsTest {

    @Autowired private SpringProcessEngineConfiguration configuration;
    @Autowired private JdbcClient jdbc;
    @Autowired private EngineHealth health;
    private static final ProcessSettings SETTINGS =
            new ProcessSettings(true, 2, Duration.ofSeconds(45));

    @Autowired private JobExecutor executor;
    @Autowired private RepositoryService repository;
    @Autowired private RuntimeService runtime;
    @Autowired private java.time.Clock clock;

    @Test
    void idsAreMadeWithoutQueueingForNumbers() {
        String before = nextNumber();
        assertThat(runtime.createMessageCorrelation("none").correlateAllWithResult()).isEmpty();
        String id = configuration.getIdGenerator().getNextId();
        assertThat(UUID.fromString(id)).isNotNull();
        assertThat(nextNumber()).isEqualTo(before);
    }

    @Test
    void tablesOfWhatIsNotUsedAreAbsentAndThoseOfGroupsAreThere() {
        List<String> tables =
                jdbc.sql(
                                "select table_name from information_schema.tables where table_name like 'act_%'")
                        .query((row, _) -> row.getString(1))
                        .list();
        assertThat(tables).doesNotContain("act_ru_case_execution").contains("act_id_group");
        assertThat(configuration.isCmmnEnabled()).isFalse();
        assertThat(configuration.isDbIdentityUsed()).isTrue();
    }

    @Test
    void dueJobsAreFoundByAnIndexHoweverManyTimersWait() {
        jdbc.sql(
                        """
                        insert into act_ru_job (id_, rev_, type_, retries_, duedate_, handler_type_,
                                                suspension_state_, exclusive_, priority_)
                        select 'far-' || n, 1, 'timer', 3, now() + interval '1 year', 'far', 1, true, 0
                        from generate_series(1, 20000) n
                        """)
                .update();
        try {
            jdbc.sql("analyze act_ru_job").update();
            List<String> plan =
                    jdbc.sql(
                                    """
                                    explain select id_ from act_ru_job
                                    where retries_ > 0
                                        and (duedate_ is null or duedate_ <= localtimestamp)
                                        and (lock_owner_ is null
                                            or lock_exp_time_ < localtimestamp)
                                        and suspension_state_ = 1
                                    order by duedate_ asc limit 16
                                    """)
                            .query((row, _) -> row.getString(1))
                            .list();
            assertThat(String.join("\n", plan)).contains("act_idx_job_duedate");
        } finally {
            jdbc.sql("delete from act_ru_job where handler_type_ = 'far'").update();
        }
    }

    @Test
    void historyOfWhatStillRunsIsNeverCleaned() {
        assertThat(configuration.getHistoryRemovalTimeStrategy()).isEqualTo("end");
        assertThat(configuration.getHistoryTimeToLive()).isEqualTo("P180D");
    }

    @Test
    void theEngineReadsTheServicesClock() {
        assertThat(ClockUtil.now().toInstant())
                .isBetween(clock.instant().minusSeconds(2), clock.instant().plusSeconds(2));
    }

    /** So that a receipt is there within the minute even if a node dies while making it. */
    @Test
    void theJobsOfANodeThatDiedAreTakenOverWithinTheMinute() {
        assertThat(executor.getLockTimeInMillis()).isLessThan(60_000);
    }

    @Test
    void jobsAreExecutedInTheBackgroundOnceStartedAndStopWithTheService() {
        String process = "job-" + UUID.randomUUID();
        repository
                .createDeployment()
                .addModelInstance(
                        process + ".bpmn",
                        Bpmn.createExecutableProcess(process)
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .camundaAsyncAfter()
                                .endEvent()
                                .done())
                .deploy();
        runtime.startProcessInstanceByKey(process, process, Map.of());
        var execution = new JobExecution(executor, engine(), SETTINGS);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        execution.start();
        try {
            await().atMost(Duration.ofSeconds(20)).until(() -> running(process) == 0);
        } finally {
            execution.stop();
        }
        assertThat(executor.isActive()).isFalse();
        assertThat(
                        new EngineHealth(executor, engine().getManagementService(), SETTINGS)
                                .health()
                                .getStatus())
                .isEqualTo(Status.DOWN);
    }

    private org.camunda.bpm.engine.ProcessEngine engine() {
        return configuration.getProcessEngine();
    }

    private long running(String process) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(process).count();
    }

    private String nextNumber() {
        return jdbc.sql("select value_ from act_ge_property where name_ = 'next.dbid'")
                .query(String.class)
                .single();
    }
}
