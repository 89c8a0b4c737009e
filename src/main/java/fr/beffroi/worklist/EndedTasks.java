package fr.beffroi.worklist;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells how a task ended, so that whoever comes second can be told. */
@Repository
public class EndedTasks {

    private final JdbcClient jdbc;

    EndedTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How a task ended.
     *
     * @param completed false if the dossier went another way without it
     * @param by who completed it; absent when the service itself ended it
     * @param byName their name
     */
    public record EndedTask(
            boolean completed, @Nullable PersonId by, @Nullable String byName, Instant at) {}

    /**
     * The end of that task of that dossier; empty while it is open, or if there is no such task.
     */
    public Optional<EndedTask> find(String taskId, ApplicationId application) {
        return jdbc.sql(
                        """
                        select completed, ended_by, ended_by_name, ended_at from work_item
                        where task_id = :task and application_id = :application
                            and ended_at is not null
                        """)
                .param("task", taskId)
                .param("application", application.value())
                .query(EndedTasks::end)
                .optional();
    }

    private static EndedTask end(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("ended_by", UUID.class);
        return new EndedTask(
                row.getBoolean("completed"),
                by == null ? null : new PersonId(by),
                row.getString("ended_by_name"),
                row.getObject("ended_at", OffsetDateTime.class).toInstant());
    }
}
