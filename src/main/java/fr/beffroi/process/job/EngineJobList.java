package fr.beffroi.process.job;

import fr.beffroi.process.ProcessJobs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the engine's jobs by their due date, which has an index: fifty at once. */
@Service
class EngineJobList implements ProcessJobs {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String LATE =
            "j.suspension_state_ = 1 and j.retries_ > 0 and j.duedate_ < :late"
                    + " and (j.lock_exp_time_ is null or j.lock_exp_time_ < :now)";
    private static final String SUSPENDED = "j.suspension_state_ = 2";
    private static final String NEXT =
            "j.suspension_state_ = 1 and j.type_ = 'timer' and j.duedate_ >= :now"
                    + " and j.handler_type_ <> 'history-cleanup'";

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final Clock clock;

    EngineJobList(JdbcClient jdbc, RepositoryService repository, Clock clock) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Overview overview() {
        Instant now = clock.instant();
        return new Overview(
                some(LATE, now),
                some(SUSPENDED, now),
                some(NEXT, now),
                count(LATE, now),
                count(SUSPENDED, now));
    }

    private List<Job> some(String which, Instant now) {
        return bound(
                        """
                        select j.type_, j.duedate_, j.retries_, d.name_, j.process_def_id_,
                            jd.act_id_, e.business_key_
                        from act_ru_job j
                        left join act_re_procdef d on d.id_ = j.process_def_id_
                        left join act_ru_jobdef jd on jd.id_ = j.job_def_id_
                        left join act_ru_execution e on e.id_ = j.process_instance_id_
                        where %s
                        order by j.duedate_, j.id_ limit 50
                        """
                                .formatted(which),
                        now)
                .query((row, _) -> job(row))
                .list();
    }

    private int count(String which, Instant now) {
        return bound(
                        "select count(*) from (select 1 from act_ru_job j where %s limit 10000) few"
                                .formatted(which),
                        now)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec bound(String sql, Instant now) {
        return jdbc.sql(sql)
                .param("now", Timestamp.from(now))
                .param("late", Timestamp.from(now.minus(PATIENCE)));
    }

    private Job job(ResultSet row) throws SQLException {
        Timestamp due = row.getTimestamp("duedate_");
        return new Job(
                row.getString("type_").equals("timer"),
                due == null ? null : due.toInstant(),
                row.getInt("retries_"),
                row.getString("name_"),
                step(row.getString("process_def_id_"), row.getString("act_id_")),
                row.getString("business_key_"));
    }

    private @Nullable String step(@Nullable String definition, @Nullable String step) {
        if (definition == null || step == null) {
            return null;
        }
        var element = repository.getBpmnModelInstance(definition).getModelElementById(step);
        return element instanceof FlowElement drawn && drawn.getName() != null
                ? drawn.getName()
                : step;
    }
}
