package fr.beffroi.review;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.process.UserTask;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers who did which task of a dossier, and when. */
@Repository
class CompletedTasks {

    private final JdbcClient db;
    private final Clock clock;

    CompletedTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Who did a task, and when. */
    record Completion(PersonId by, Instant at) {}

    void add(UserTask task, PersonId by) {
        db.sql(
                        """
                        insert into completed_task
                            (task_id, application_id, definition_key, done_by, done_at)
                        values (:task, :application, :key, :by, :at)
                        """)
                .param("task", task.id())
                .param("application", ApplicationId.of(task.applicationId()).value())
                .param("key", task.definitionKey())
                .param("by", by.value())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    Optional<Completion> find(String taskId, ApplicationId application) {
        return db.sql(
                        """
                        select done_by, done_at from completed_task
                        where task_id = :task and application_id = :application
                        """)
                .param("task", taskId)
                .param("application", application.value())
                .query((row, number) ->
                        new Completion(
                                new PersonId(row.getObject("done_by", UUID.class)),
                                row.getObject("done_at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
