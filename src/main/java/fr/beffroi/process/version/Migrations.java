package fr.beffroi.process.version;

import fr.beffroi.process.ProcessVersions.Brought;
import fr.beffroi.process.ProcessVersions.Fate;
import fr.beffroi.process.Retried;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.jspecify.annotations.Nullable;
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
        ProcessInstance running = lock(instance);
        if (running == null || isNewest(running)) {
            return false;
        }
        migrate(running, planOf(running));
        return true;
    }

    /** The same, in the caller's transaction, which a place that is gone does not spoil. */
    Brought bring(String instance) {
        ProcessInstance running = lock(instance);
        if (running == null || isNewest(running)) {
            return new Brought(instance, null, Fate.GONE);
        }
        String key = running.getBusinessKey();
        try {
            MigrationPlan plan = planOf(running);
            if (!isWholly(plan, runtime.getActivityInstance(instance))) {
                return new Brought(instance, key, Fate.PLACE);
            }
            migrate(running, plan);
        } catch (MigrationPlanValidationException none) {
            return new Brought(instance, key, Fate.PLACE);
        }
        return new Brought(instance, key, Fate.MIGRATED);
    }

    /** Who acts on it at the same moment waits here, or has gone on when we come. */
    private @Nullable ProcessInstance lock(String instance) {
        jdbc.sql("select id_ from act_ru_execution where id_ = :id for update")
                .param("id", instance)
                .query(String.class)
                .optional();
        return runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult();
    }

    private boolean isNewest(ProcessInstance running) {
        return newest(running).getId().equals(running.getProcessDefinitionId());
    }

    private ProcessDefinition newest(ProcessInstance running) {
        String older = running.getProcessDefinitionId();
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(repository.getProcessDefinition(older).getKey())
                .latestVersion()
                .singleResult();
    }

    private MigrationPlan planOf(ProcessInstance running) {
        return plans.between(running.getProcessDefinitionId(), newest(running).getId());
    }

    /** Whether the plan knows every step in which the instance stands. */
    private static boolean isWholly(MigrationPlan plan, @Nullable ActivityInstance tree) {
        Set<String> known =
                plan.getInstructions().stream()
                        .map(MigrationInstruction::getSourceActivityId)
                        .collect(Collectors.toSet());
        return tree != null && inside(tree).allMatch(known::contains);
    }

    private static Stream<String> inside(ActivityInstance scope) {
        Stream<String> begun =
                Arrays.stream(scope.getChildActivityInstances())
                        .flatMap(child ->
                                Stream.concat(Stream.of(child.getActivityId()), inside(child)));
        Stream<String> toBegin =
                Arrays.stream(scope.getChildTransitionInstances())
                        .map(TransitionInstance::getActivityId);
        return Stream.concat(begun, toBegin);
    }

    private void migrate(ProcessInstance running, MigrationPlan plan) {
        giveWhatIsMissing(running.getId(), newest(running).getKey());
        runtime.newMigration(plan).processInstanceIds(running.getId()).execute();
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
