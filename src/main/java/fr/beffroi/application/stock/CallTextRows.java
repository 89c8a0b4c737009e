package fr.beffroi.application.stock;

import fr.beffroi.kernel.CallId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code call_text}. */
@Repository
class CallTextRows {

    private static final String COLUMNS =
            "select id, title, body, version, changed_at, changed_by_name from call_text ";

    private final JdbcClient jdbc;
    private final Clock clock;

    CallTextRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By title. */
    List<CallText> of(CallId call) {
        return jdbc.sql(
                        COLUMNS
                                + "where call_id = ? and deleted_at is null order by title, id"
                                + " limit 200")
                .param(call.value())
                .query((row, n) -> read(row))
                .list();
    }

    Optional<CallText> find(CallId call, UUID id) {
        return jdbc.sql(COLUMNS + "where call_id = ? and id = ? and deleted_at is null")
                .params(call.value(), id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Whether another text of the call has that title, whatever its capitals. */
    boolean isTaken(CallId call, String title, UUID besides) {
        return jdbc.sql(
                        """
                        select exists (select from call_text where call_id = ?
                            and lower(title) = lower(?) and deleted_at is null and id <> ?)
                        """)
                .params(call.value(), title, besides)
                .query(Boolean.class)
                .single();
    }

    /** False if the call has one of that title. */
    boolean add(UUID id, CallId call, String title, String body, String by) {
        return jdbc.sql(
                                """
                                insert into call_text (id, call_id, title, body, changed_at,
                                    changed_by_name)
                                values (?, ?, ?, ?, ?, ?)
                                on conflict (call_id, lower(title)) where deleted_at is null
                                    do nothing
                                """)
                        .params(id, call.value(), title, body, OffsetDateTime.now(clock), by)
                        .update()
                == 1;
    }

    /** False if it is not in that version any more. */
    boolean change(UUID id, int version, String title, String body, String by) {
        return jdbc.sql(
                                """
                                update call_text set title = ?, body = ?, changed_at = ?,
                                    changed_by_name = ?, version = version + 1
                                where id = ? and version = ? and deleted_at is null
                                """)
                        .params(title, body, OffsetDateTime.now(clock), by, id, version)
                        .update()
                == 1;
    }

    boolean delete(CallId call, UUID id) {
        return jdbc.sql(
                                """
                                update call_text set deleted_at = ?
                                where call_id = ? and id = ? and deleted_at is null
                                """)
                        .params(OffsetDateTime.now(clock), call.value(), id)
                        .update()
                == 1;
    }

    private static CallText read(ResultSet row) throws SQLException {
        return new CallText(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("body"),
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by_name"));
    }
}
