package fr.beffroi.process.timer;

import fr.beffroi.process.ProcessTimers;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
class EngineTimers implements ProcessTimers {

    private final ProcessEngineConfigurationImpl engine;
    private final JdbcClient jdbc;

    EngineTimers(ProcessEngineConfigurationImpl engine, JdbcClient jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
    }

    @Override
    public boolean move(String businessKey, String timer, Instant due) {
        return engine.getCommandExecutorTxRequired()
                .execute(command -> move(command, businessKey, timer, Date.from(due)));
    }

    private boolean move(CommandContext command, String businessKey, String timer, Date due) {
        Set<JobEntity> armed = armed(command, businessKey, timer);
        armed.forEach(job -> job.setDuedate(due));
        return !armed.isEmpty();
    }

    @Override
    public Optional<Instant> dueAt(String businessKey, String timer) {
        return engine.getCommandExecutorTxRequired()
                .execute(command ->
                        armed(command, businessKey, timer).stream()
                                .map(job -> job.getDuedate().toInstant())
                                .min(Comparator.naturalOrder()));
    }

    @Override
    public Map<String, Instant> dueAt(Collection<String> businessKeys, String timer) {
        Map<String, Instant> due = new HashMap<>();
        jdbc.sql(
                        """
                        select instance.business_key_ as key, min(j.duedate_) as due
                        from act_ru_execution instance
                        join act_ru_job j on j.process_instance_id_ = instance.id_
                        join act_ru_jobdef d on d.id_ = j.job_def_id_
                        where instance.business_key_ = any(:keys) and j.type_ = 'timer'
                            and d.act_id_ = :timer
                        group by instance.business_key_
                        """)
                .param("keys", businessKeys.toArray(String[]::new))
                .param("timer", timer)
                .query(row -> {
                    due.put(row.getString("key"), row.getTimestamp("due").toInstant());
                });
        return due;
    }

    private Set<JobEntity> armed(CommandContext command, String businessKey, String timer) {
        Set<JobEntity> armed = new LinkedHashSet<>();
        for (String id : stored(businessKey, timer)) {
            armed.add(command.getJobManager().findJobById(id));
        }
        armed.addAll(madeInThisCommand(command, businessKey, timer));
        return armed;
    }

    /** Timers of a process that was started, or came to wait, in this very transaction. */
    private static List<TimerEntity> madeInThisCommand(
            CommandContext command, String businessKey, String timer) {
        return command.getDbEntityManager().getDbEntityCache().getCachedEntities().stream()
                .filter(cached -> cached.getEntityState() == DbEntityState.TRANSIENT)
                .map(CachedDbEntity::getEntity)
                .filter(TimerEntity.class::isInstance)
                .map(TimerEntity.class::cast)
                .filter(job -> job.getExecution() != null)
                .filter(job -> timer.equals(job.getActivityId()))
                .filter(job -> businessKey.equals(job.getExecution().getProcessBusinessKey()))
                .toList();
    }

    private List<String> stored(String businessKey, String timer) {
        return jdbc.sql(
                        """
                        select j.id_
                        from act_ru_execution instance
                        join act_ru_job j on j.process_instance_id_ = instance.id_
                        join act_ru_jobdef d on d.id_ = j.job_def_id_
                        where instance.business_key_ = :key and j.type_ = 'timer'
                            and d.act_id_ = :timer
                        """)
                .param("key", businessKey)
                .param("timer", timer)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
