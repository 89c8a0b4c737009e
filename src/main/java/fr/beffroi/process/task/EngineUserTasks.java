package fr.beffroi.process.task;

import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.WhileReading;
import fr.beffroi.process.Substitutes;
import fr.beffroi.process.TaskGuard;
import fr.beffroi.process.UserTask;
import fr.beffroi.process.UserTasks;
import fr.beffroi.process.engine.ProcessVariables;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class EngineUserTasks implements UserTasks {

    private final TaskService tasks;
    private final ProcessEngineConfigurationImpl engine;
    private final JdbcClient jdbc;
    private final ObjectProvider<TaskGuard> guards;
    private final TaskRows rows;
    private final ObjectProvider<Substitutes> substitutes;

    EngineUserTasks(
            TaskService tasks,
            ProcessEngineConfigurationImpl engine,
            JdbcClient jdbc,
            ObjectProvider<TaskGuard> guards,
            TaskRows rows,
            ObjectProvider<Substitutes> substitutes) {
        this.tasks = tasks;
        this.engine = engine;
        this.jdbc = jdbc;
        this.guards = guards;
        this.rows = rows;
        this.substitutes = substitutes;
    }

    @Override
    public Optional<UserTask> find(String taskId) {
        return engine.getCommandExecutorTxRequired()
                .execute(command ->
                        Optional.ofNullable(command.getTaskManager().findTaskById(taskId))
                                .map(TaskReader::read));
    }

    @Override
    public List<UserTask> openFor(String businessKey) {
        return engine.getCommandExecutorTxRequired()
                .execute(_ ->
                        tasks
                                .createTaskQuery()
                                .processInstanceBusinessKey(businessKey)
                                .orderByTaskCreateTime()
                                .asc()
                                .list()
                                .stream()
                                .map(task -> TaskReader.read((TaskEntity) task))
                                .toList());
    }

    @Override
    public Optional<String> value(String taskId, String variable) {
        return engine.getCommandExecutorTxRequired()
                .execute(command ->
                        Optional.ofNullable(command.getTaskManager().findTaskById(taskId))
                                .map(task -> task.getVariable(variable))
                                .map(Object::toString));
    }

    @Override
    public List<UserTask> openFor(Collection<String> businessKeys) {
        return WhileReading.once(
                "open tasks " + new TreeSet<>(businessKeys), () -> rows.openFor(businessKeys));
    }

    @Override
    public List<UserTask> openAfter(String after, int limit) {
        List<String> ids =
                jdbc.sql(
                                """
                                select id_ from act_ru_task
                                where id_ > :after
                                order by id_
                                limit :limit
                                """)
                        .param("after", after)
                        .param("limit", limit)
                        .query((row, _) -> row.getString(1))
                        .list();
        return ids.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    @Override
    public Optional<Refusal> bars(String taskId, PersonId person) {
        return find(taskId)
                .flatMap(task ->
                        guards.stream()
                                .flatMap(guard -> guard.bars(person, task).stream())
                                .findFirst());
    }

    @Override
    @Transactional
    public boolean claim(String taskId, PersonId person) {
        Task task = lock(taskId);
        if (task == null || isHeldByAnother(task, person) || bars(taskId, person).isPresent()) {
            return false;
        }
        tasks.setAssignee(taskId, person.toString());
        return true;
    }

    @Override
    @Transactional
    public boolean assign(String taskId, @Nullable PersonId from, PersonId to) {
        Task task = lock(taskId);
        String holder = from == null ? null : from.toString();
        if (task == null || !Objects.equals(holder, task.getAssignee()) || isKeptFrom(taskId, to)) {
            return false;
        }
        tasks.setAssignee(taskId, to.toString());
        return true;
    }

    @Override
    @Transactional
    public boolean release(String taskId, PersonId person) {
        Task task = lock(taskId);
        if (task == null || task.getAssignee() == null || isOutOfHand(task, person)) {
            return false;
        }
        tasks.setAssignee(taskId, null);
        return true;
    }

    @Override
    @Transactional
    public boolean complete(String taskId, PersonId person, Map<String, Object> variables) {
        Task task = lock(taskId);
        if (task == null || isOutOfHand(task, person) || bars(taskId, person).isPresent()) {
            return false;
        }
        tasks.complete(taskId, ProcessVariables.plain(variables));
        return true;
    }

    @Override
    @Transactional
    public boolean end(String taskId, Map<String, Object> variables) {
        if (lock(taskId) == null) {
            return false;
        }
        tasks.complete(taskId, ProcessVariables.plain(variables));
        return true;
    }

    /** Of two people who act at the same moment the second waits here, then finds no task. */
    private @Nullable Task lock(String taskId) {
        jdbc.sql("select id_ from act_ru_task where id_ = :id for update")
                .param("id", taskId)
                .query(String.class)
                .optional();
        return tasks.createTaskQuery().taskId(taskId).singleResult();
    }

    private boolean isKeptFrom(String taskId, PersonId person) {
        return find(taskId)
                .filter(task -> guards.stream().anyMatch(guard -> !guard.lets(person, task)))
                .isPresent();
    }

    /** Whether somebody else has it for whom the person does not stand. */
    private boolean isOutOfHand(Task task, PersonId person) {
        return isHeldByAnother(task, person)
                && substitutes.stream()
                        .noneMatch(who -> who.standsFor(person, PersonId.of(task.getAssignee())));
    }

    private static boolean isHeldByAnother(Task task, PersonId person) {
        return task.getAssignee() != null && !person.toString().equals(task.getAssignee());
    }
}
