package fr.beffroi.worklist.web;

import fr.beffroi.account.Permission;
import fr.beffroi.account.Permissions;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.worklist.WorklistRights;
import java.util.Optional;
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
            where w.task_id = ?
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
        return visible(jdbc.sql(SELECT).param(taskId).query(ListedTask.class).optional());
    }

    boolean isWorkable(ListedTask task) {
        return allows(WorklistRights.work(task.function()), task);
    }

    private ListedTask visible(Optional<ListedTask> found) {
        return found.filter(task -> allows(WorklistRights.READ, task))
                .orElseThrow(() -> new NotFound("task"));
    }

    private boolean allows(Permission permission, ListedTask task) {
        return permissions.allows(permission, task.resource());
    }
}
