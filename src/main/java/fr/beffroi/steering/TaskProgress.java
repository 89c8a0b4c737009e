package fr.beffroi.steering;

import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.process.TaskChanged;
import fr.beffroi.process.TaskEnded;
import fr.beffroi.process.TaskOpened;
import fr.beffroi.process.UserTask;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When each task of a file opened, ended, and who holds it; written as tasks move. */
@Component
class TaskProgress {

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;

    TaskProgress(JdbcClient jdbc, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    @EventListener
    void opened(TaskOpened event) {
        put(event.task());
    }

    @EventListener
    void changed(TaskChanged event) {
        put(event.task());
    }

    @EventListener
    void ended(TaskEnded event) {
        jdbc.sql(
                        """
                        update task_progress set ended_at = :at, completed = :completed, done_by = :by
                        where task_id = :task and ended_at is null
                        """)
                .param("at", at(clock.instant()))
                .param("completed", event.completed())
                .param("by", event.completed() ? actor() : null)
                .param("task", event.taskId())
                .update();
    }

    /** Who is at it; nobody where the service ends a task by itself. */
    private @Nullable UUID actor() {
        PersonId person = actor.get().person();
        return person == null ? null : person.value();
    }

    /** Notes it as it stands; what is known of when it opened stays. */
    void put(UserTask task) {
        if (task.isOfCall()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into task_progress (task_id, application_id, step, name, service,
                            opened_at, due_at, assignee)
                        values (:task, :file::uuid, :step, :name, :service, :opened, :due,
                            :assignee::uuid)
                        on conflict (task_id) do update
                        set due_at = excluded.due_at, assignee = excluded.assignee
                        """)
                .param("task", task.id())
                .param("file", task.applicationId())
                .param("step", task.definitionKey())
                .param("name", task.name())
                .param("service", task.group())
                .param("opened", at(task.createdAt()))
                .param("due", task.dueAt() == null ? null : at(task.dueAt()))
                .param("assignee", task.assignee() == null ? null : task.assignee().value())
                .update();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
