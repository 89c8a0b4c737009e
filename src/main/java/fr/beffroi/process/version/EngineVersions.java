package fr.beffroi.process.version;

import fr.beffroi.kernel.Outcome;
import fr.beffroi.process.ProcessVersions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class EngineVersions implements ProcessVersions {

    private final Migrations migrations;
    private final JdbcClient jdbc;

    EngineVersions(Migrations migrations, JdbcClient jdbc) {
        this.migrations = migrations;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OlderVersion> older() {
        return jdbc.sql(
                        """
                        with newest as (
                            select key_, max(version_) as version_ from act_re_procdef group by key_)
                        select d.key_, coalesce(d.name_, d.key_) as name, d.version_,
                            newest.version_ as newest, count(*) as instances
                        from act_re_procdef d
                        join newest on newest.key_ = d.key_ and newest.version_ > d.version_
                        join act_ru_execution e on e.proc_def_id_ = d.id_ and e.parent_id_ is null
                        group by d.key_, name, d.version_, newest.version_
                        order by name, d.version_
                        """)
                .query((row, _) ->
                        new OlderVersion(
                                row.getString("key_"),
                                row.getString("name"),
                                row.getInt("version_"),
                                row.getInt("newest"),
                                row.getLong("instances")))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> following(String process, int version, @Nullable String after, int most) {
        return jdbc.sql(
                        """
                        select e.id_
                        from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                        where d.key_ = :process and d.version_ = :version and e.parent_id_ is null
                          and e.id_ > :after
                        order by e.id_ limit :most
                        """)
                .param("process", process)
                .param("version", version)
                .param("after", after == null ? "" : after)
                .param("most", most)
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Override
    @Transactional
    public Brought bring(String instance) {
        return migrations.bring(instance);
    }

    @Override
    public @Nullable String refusal(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(MigratingProcessInstanceValidationException.class::isInstance)
                .map(MigratingProcessInstanceValidationException.class::cast)
                .map(refused -> EngineRefusal.said(refused.getValidationReport()))
                .findFirst()
                .orElse(null);
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable String businessKey(String instance) {
        return jdbc.sql("select coalesce(business_key_, '') from act_ru_execution where id_ = ?")
                .param(instance)
                .query(String.class)
                .optional()
                .filter(key -> !key.isEmpty())
                .orElse(null);
    }

    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Outcome<Integer> migrate(String process, String businessKey) {
        int migrated = 0;
        try {
            for (String instance : migrations.running(process, businessKey)) {
                migrated += migrations.toNewest(instance) ? 1 : 0;
            }
        } catch (MigrationPlanValidationException
                | MigratingProcessInstanceValidationException refused) {
            return Outcome.refused("process.version.refused.place");
        }
        return Outcome.done(migrated);
    }
}
