package fr.beffroi.worklist.web;

import fr.beffroi.kernel.NotFound;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code work_bulk} and {@code work_bulk_row}. */
@Repository
class Bulks {

    private final JdbcClient jdbc;
    private final Clock clock;

    Bulks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One that was asked.
     *
     * @param endedAt absent while it goes on, or if the machine stopped in the middle
     */
    record Bulk(UUID id, String action, @Nullable OffsetDateTime endedAt) {

        public boolean isOver() {
            return endedAt != null;
        }

        public BulkAction what() {
            return BulkAction.valueOf(action);
        }
    }

    /** False if it has begun before. */
    boolean begin(BulkOrder order, UUID person) {
        return jdbc.sql(
                                """
                                insert into work_bulk (id, person, action, started_at)
                                values (?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                order.id(),
                                person,
                                order.action().name(),
                                OffsetDateTime.now(clock))
                        .update()
                > 0;
    }

    void add(UUID bulk, int number, BulkRow row) {
        jdbc.sql(
                        """
                        insert into work_bulk_row
                            (bulk_id, number, task_id, reference, done, message, arguments)
                        values (:bulk, :number, :task, :reference, :done, :message, :arguments)
                        """)
                .param("bulk", bulk)
                .param("number", number)
                .param("task", row.taskId())
                .param("reference", row.reference())
                .param("done", row.done())
                .param("message", row.message())
                .param("arguments", row.arguments().toArray(String[]::new))
                .update();
    }

    void end(UUID bulk) {
        jdbc.sql("update work_bulk set ended_at = ? where id = ?")
                .params(OffsetDateTime.now(clock), bulk)
                .update();
    }

    /**
     * One of the person's own.
     *
     * @throws NotFound if there is none
     */
    Bulk get(UUID bulk, UUID person) {
        return jdbc.sql("select id, action, ended_at from work_bulk where id = ? and person = ?")
                .params(bulk, person)
                .query(new SimplePropertyRowMapper<>(Bulk.class))
                .optional()
                .orElseThrow(() -> new NotFound("bulk action"));
    }

    /** In the order they were asked. */
    List<BulkRow> rows(UUID bulk) {
        return jdbc.sql(
                        """
                        select task_id, reference, done, message, arguments from work_bulk_row
                        where bulk_id = ? order by number
                        """)
                .param(bulk)
                .query(Bulks::row)
                .list();
    }

    private static BulkRow row(ResultSet row, int number) throws SQLException {
        Array arguments = row.getArray("arguments");
        return new BulkRow(
                row.getString("task_id"),
                row.getString("reference"),
                row.getBoolean("done"),
                row.getString("message"),
                List.of((String[]) arguments.getArray()));
    }
}
