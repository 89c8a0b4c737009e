package fr.beffroi.call.change;

import fr.beffroi.call.CallNotice;
import fr.beffroi.call.CallNotice.Kind;
import fr.beffroi.kernel.CallId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What applicants are still to be told of calls. */
@Repository
class NoticeRows {

    private final JdbcClient jdbc;

    NoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A notice on its way.
     *
     * @param reached the last draft whose people were told
     */
    record Due(UUID id, CallNotice notice, @Nullable UUID reached) {}

    void insert(CallId call, Kind kind, Instant now) {
        jdbc.sql(
                        """
                        insert into call_notice (id, call_id, kind, created_at)
                        values (:id, :call, :kind, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("call", call.value())
                .param("kind", kind.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<UUID> due() {
        return jdbc.sql("select id from call_notice where ended_at is null order by created_at")
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Empty if another replica is at it, or it is over. */
    Optional<Due> lock(UUID id) {
        return jdbc.sql(
                        """
                        select id, call_id, kind, reached from call_notice
                        where id = :id and ended_at is null
                        for update skip locked
                        """)
                .param("id", id)
                .query((row, number) ->
                        new Due(
                                id,
                                new CallNotice(
                                        new CallId(row.getObject("call_id", UUID.class)),
                                        Kind.valueOf(row.getString("kind"))),
                                row.getObject("reached", UUID.class)))
                .optional();
    }

    void reached(UUID id, UUID draft) {
        jdbc.sql("update call_notice set reached = :draft where id = :id")
                .param("draft", draft)
                .param("id", id)
                .update();
    }

    void end(UUID id, Instant now) {
        jdbc.sql("update call_notice set ended_at = :now where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }
}
