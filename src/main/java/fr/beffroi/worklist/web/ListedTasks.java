package fr.beffroi.worklist.web;

import fr.beffroi.account.Permission;
import fr.beffroi.account.Permissions;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.worklist.WorklistRights;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Single tasks of the list, for those who may see them. */
@Repository
class ListedTasks {

    private static final String SELECT =
            """
            select w.task_id, t.definition_key, t.step, t.function, t.authority, t.service,
                   t.scheme, t.territory, w.application_id, w.call_id, w.reference, w.title, w.assignee,
                   w.assignee_name, w.ended_at, w.completed, w.ended_by_name,
                   w.ended_for_name, w.delegated_by
            from work_item w join work_tray t on t.id = w.tray_id
            where w.task_id = any(?)
            """;

    private final JdbcClient jdbc;
    private final Permissions permissions;

    ListedTasks(JdbcClient jdbc, Permissions permissions) {
        this.jdbc = jdbc;
        this.permissions = permissions;
    }

    /**
     * The task, open or over.
     *
     * @throws NotFound if there is none, or the person signed in may not see it
     */
    ListedTask get(String taskId) {
        return all(List.of(taskId)).stream().findFirst().orElseThrow(() -> new NotFound("task"));
    }

    /** Those of these tasks, open or over, that the person signed in may see. One query. */
    List<ListedTask> all(Collection<String> taskIds) {
        String[] ids = taskIds.toArray(String[]::new);
        return jdbc
                .sql(SELECT)
                .param(ids)
                .query(new SimplePropertyRowMapper<>(ListedTask.class))
                .list()
                .stream()
                .filter(task -> allows(WorklistRights.READ, task))
                .toList();
    }

    boolean isWorkable(ListedTask task) {
        return allows(WorklistRights.work(task.function()), task);
    }

    private boolean allows(Permission permission, ListedTask task) {
        return permissions.allows(permission, task.resource());
    }
}
