package fr.beffroi.testing;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Executes what the engine does by itself (asynchronous steps, timers that are due, kept messages)
 * in the test's own thread: the service of the tests runs no jobs in the background. Where one
 * does, as in fault tests, it is waited for. To be called outside any transaction.
 */
public final class EngineJobs {

    private static final Duration A_MOMENT = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int MORE_THAN_ANY_PROCESS_NEEDS = 300;

    private final ManagementService management;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final JobExecutor background;

    public EngineJobs(
            ManagementService management, JdbcClient jdbc, Clock clock, JobExecutor background) {
        this.management = management;
        this.jdbc = jdbc;
        this.clock = clock;
        this.background = background;
    }

    /**
     * Executes every job that is due now, and those that follow from it, until nothing is left to
     * do before a person, a message or a later date. A job that fails ends this with its exception;
     * it will be due again a little later, as in production.
     *
     * @param id of an application (its funding requests are included) or of a funding request
     */
    public void runDue(Object id) {
        if (background.isActive()) {
            await().pollInSameThread()
                    .pollInterval(A_MOMENT)
                    .atMost(PATIENCE)
                    .until(() -> due(id.toString()).isEmpty());
            return;
        }
        int executed = 0;
        for (List<String> due = due(id.toString()); !due.isEmpty(); due = due(id.toString())) {
            management.executeJob(due.getFirst());
            if (++executed > MORE_THAN_ANY_PROCESS_NEEDS) {
                throw new IllegalStateException("The jobs of " + id + " never end");
            }
        }
    }

    private List<String> due(String id) {
        return jdbc.sql(
                        """
                        select j.id_
                        from act_ru_job j
                        where j.retries_ > 0
                            and j.duedate_ <= :now
                            and (j.process_instance_id_ in (
                                    select e.id_ from act_ru_execution e
                                    where e.business_key_ = :id)
                                or j.process_instance_id_ in (
                                    select v.proc_inst_id_ from act_ru_variable v
                                    where v.name_ = 'applicationId' and v.text_ = :id)
                                or j.handler_type_ = 'deliver-kept-message'
                                    and split_part(j.handler_cfg_, ' ', 2) = :id)
                        order by j.duedate_, j.create_time_, j.id_
                        """)
                .param("id", id)
                .param("now", OffsetDateTime.now(clock))
                .query((row, _) -> row.getString(1))
                .list();
    }
}
