package fr.beffroi.process.message;

import fr.beffroi.process.AlreadyStartedException;
import fr.beffroi.process.Processes;
import fr.beffroi.process.engine.ProcessVariables;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class EngineProcesses implements Processes {

    private final RuntimeService runtime;
    private final KeptMessages messages;
    private final Delivery delivery;
    private final JdbcClient jdbc;
    private final Clock clock;

    EngineProcesses(
            RuntimeService runtime,
            KeptMessages messages,
            Delivery delivery,
            JdbcClient jdbc,
            Clock clock) {
        this.runtime = runtime;
        this.messages = messages;
        this.delivery = delivery;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(noRollbackFor = AlreadyStartedException.class)
    public void start(String process, String businessKey, Map<String, Object> variables) {
        int started =
                jdbc.sql(
                                """
                                insert into process_start (process, business_key, started_at)
                                values (:process, :key, :at)
                                on conflict do nothing
                                """)
                        .param("process", process)
                        .param("key", businessKey)
                        .param("at", OffsetDateTime.now(clock))
                        .update();
        if (started == 0) {
            throw new AlreadyStartedException(process, businessKey);
        }
        runtime.startProcessInstanceByKey(process, businessKey, ProcessVariables.plain(variables));
    }

    @Override
    @Transactional
    public void send(
            String messageId, String message, String businessKey, Map<String, Object> variables) {
        Awaited awaited = new Awaited(message, businessKey);
        if (messages.keep(messageId, awaited, ProcessVariables.plain(variables))) {
            delivery.deliverOrLeave(awaited);
        }
    }

    @Override
    @Transactional
    public void drop(Collection<String> dropped, String businessKey) {
        dropped.forEach(message -> messages.drop(new Awaited(message, businessKey)));
    }

    @Override
    public Set<String> waiting(String message, Collection<String> businessKeys) {
        return jdbc.sql(
                        """
                        select instance.business_key_
                        from act_ru_execution instance
                        join act_ru_event_subscr waits
                          on waits.proc_inst_id_ = instance.proc_inst_id_
                        where instance.business_key_ = any(:keys)
                          and waits.event_type_ = 'message' and waits.event_name_ = :message
                        """)
                .param("keys", businessKeys.toArray(String[]::new))
                .param("message", message)
                .query((row, _) -> row.getString(1))
                .set();
    }

    @Override
    public boolean isAt(String businessKey, Collection<String> steps) {
        return jdbc.sql(
                        """
                        select exists (
                            select from act_ru_execution instance
                            join act_ru_execution step
                              on step.proc_inst_id_ = instance.proc_inst_id_
                            where instance.business_key_ = :key and step.act_id_ = any(:steps))
                        """)
                .param("key", businessKey)
                .param("steps", steps.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }
}
