package fr.beffroi.process.incident;

import fr.beffroi.process.Incident;
import fr.beffroi.process.Incidents;
import fr.beffroi.process.Retried;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class EngineIncidents implements Incidents {

    /** An incident is repeated for each calling process: only the first of such a chain counts. */
    private static final String INCIDENTS =
            """
            select i.id_, i.incident_timestamp_, i.activity_id_, i.proc_def_id_,
                   coalesce(j.exception_msg_, i.incident_msg_) as cause,
                   d.key_ as process, d.name_ as process_name, e.business_key_
            from act_ru_incident i
            left join act_ru_job j on j.id_ = i.configuration_
            left join act_re_procdef d on d.id_ = i.proc_def_id_
            left join act_ru_execution e on e.id_ = i.proc_inst_id_
            where i.id_ = i.root_cause_incident_id_
            """;

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final ManagementService management;
    private final Clock clock;

    EngineIncidents(
            JdbcClient jdbc,
            RepositoryService repository,
            ManagementService management,
            Clock clock) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.management = management;
        this.clock = clock;
    }

    @Override
    public List<Incident> open() {
        return jdbc.sql(INCIDENTS + " order by i.incident_timestamp_, i.id_ limit 200")
                .query((row, _) -> read(row))
                .list();
    }

    @Override
    public List<Incident> open(@Nullable Kind kind, int page, int size) {
        return jdbc.sql(
                        INCIDENTS
                                + (kind == null
                                        ? ""
                                        : " and d.key_ = :process and i.activity_id_ = :step")
                                + " order by i.incident_timestamp_, i.id_"
                                + " limit :size offset :offset")
                .param("process", kind == null ? "" : kind.process())
                .param("step", kind == null ? "" : kind.step())
                .param("size", size)
                .param("offset", (long) page * size)
                .query((row, _) -> read(row))
                .list();
    }

    @Override
    public List<Counted> kinds() {
        return jdbc.sql(
                        """
                        select d.key_, max(d.name_) as name, max(d.id_) as definition,
                            i.activity_id_, count(*) as incidents
                        from act_ru_incident i
                        join act_re_procdef d on d.id_ = i.proc_def_id_
                        where i.id_ = i.root_cause_incident_id_
                        group by d.key_, i.activity_id_
                        order by incidents desc, d.key_, i.activity_id_
                        """)
                .query((row, _) -> counted(row))
                .list();
    }

    private Counted counted(ResultSet row) throws SQLException {
        var kind = new Kind(row.getString("key_"), row.getString("activity_id_"));
        String step = stepName(row.getString("definition"), kind.step());
        String process = row.getString("name");
        return new Counted(
                kind,
                step == null ? kind.step() : step,
                process == null ? kind.process() : process,
                row.getLong("incidents"));
    }

    @Override
    @Retried
    @Transactional
    public int retryAll(Kind kind, int most) {
        List<String> jobs =
                jdbc.sql(
                                """
                                select i.configuration_
                                from act_ru_incident i
                                join act_re_procdef d on d.id_ = i.proc_def_id_
                                where i.incident_type_ = 'failedJob' and d.key_ = :process
                                    and i.activity_id_ = :step
                                order by i.incident_timestamp_, i.id_
                                limit :most for update of i skip locked
                                """)
                        .param("process", kind.process())
                        .param("step", kind.step())
                        .param("most", most)
                        .query((row, _) -> row.getString(1))
                        .list();
        jobs.forEach(this::tryAgain);
        return jobs.size();
    }

    private void tryAgain(String job) {
        management.setJobRetries(job, 1);
        management.setJobDuedate(job, Date.from(clock.instant()));
    }

    @Override
    public Optional<Incident> find(String id) {
        return jdbc.sql(INCIDENTS + " and i.id_ = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    @Retried
    @Transactional
    public boolean retry(String id) {
        Optional<String> job =
                jdbc.sql(
                                """
                                select configuration_ from act_ru_incident
                                where id_ = :id and incident_type_ = 'failedJob'
                                for update
                                """)
                        .param("id", id)
                        .query((row, _) -> row.getString(1))
                        .optional();
        job.ifPresent(this::tryAgain);
        return job.isPresent();
    }

    private Incident read(ResultSet row) throws SQLException {
        String step = row.getString("activity_id_");
        return new Incident(
                row.getString("id_"),
                row.getTimestamp("incident_timestamp_").toInstant(),
                row.getString("process"),
                row.getString("process_name"),
                step,
                stepName(row.getString("proc_def_id_"), step),
                row.getString("business_key_"),
                PlainCause.of(row.getString("cause")));
    }

    private @Nullable String stepName(@Nullable String definition, @Nullable String step) {
        if (definition == null || step == null) {
            return null;
        }
        var element = repository.getBpmnModelInstance(definition).getModelElementById(step);
        return element instanceof FlowElement drawn ? drawn.getName() : null;
    }
}
