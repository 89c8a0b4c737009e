package fr.beffroi.process.version;

import fr.beffroi.process.Retried;
import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings one instance to the newest version of its process. Steps keep their ids from version to
 * version, so each goes to the step of the same name; timers keep the date they were armed for.
 */
@Component
class Migrations {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Plans plans;
    private final JdbcClient jdbc;

    Migrations(RuntimeService runtime, RepositoryService repository, Plans plans, JdbcClient jdbc) {
        this.runtime = runtime;
        this.repository = repository;
        this.plans = plans;
        this.jdbc = jdbc;
    }

    /** False where it is over, or on the newest version already. */
    @Retried
    @Transactional
    public boolean toNewest(String instance) {
        jdbc.sql("select id_ from act_ru_execution where id_ = :id for update")
                .param("id", instance)
                .query(String.class)
                .optional();
        ProcessInstance running =
                runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult();
        if (running == null) {
            return false;
        }
        String older = running.getProcessDefinitionId();
        ProcessDefinition newest =
                repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(repository.getProcessDefinition(older).getKey())
                        .latestVersion()
                        .singleResult();
        if (newest.getId().equals(older)) {
            return false;
        }
        giveWhatIsMissing(instance, newest.getKey());
        runtime.newMigration(plans.between(older, newest.getId()))
                .processInstanceIds(instance)
                .execute();
        return true;
    }

    private void giveWhatIsMissing(String instance, String process) {
        var missing = new HashMap<>(LaterVariables.of(process));
        missing.keySet().removeAll(runtime.getVariables(instance).keySet());
        runtime.setVariables(instance, missing);
    }

    List<String> running(String process, String businessKey) {
        return jdbc.sql(
                        """
                        select e.id_
                        from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                        where e.business_key_ = :key and d.key_ = :process and e.parent_id_ is null
                        order by e.id_
                        """)
                .param("key", businessKey)
                .param("process", process)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
