package fr.beffroi.event.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The queue of events, as the leading relay works on it: each statement commits by itself. */
final class Outbox {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private static final String NEXT =
            """
            select o.id, o.event_id, o.occurred_at, o.topic, o.key, o.headers, o.payload, p.position,
                   exists (select from outbox_parked k where k.key = o.key) as parked,
                   (extract(epoch from clock_timestamp() - o.queued_at) * 1e9)::bigint as waited
            from outbox o left join domain_event_position p on p.event_id = o.event_id
            order by o.id limit :limit
            """;

    private static final String TAKE =
            """
            insert into domain_event_position (position, event_id, occurred_at)
            select :first + number - 1, event_id, occurred_at
            from unnest(:events, :moments) with ordinality as taken (event_id, occurred_at, number)
            """;

    private static final String PARK =
            """
            with moved as (delete from outbox where key = any (:keys) returning *)
            insert into outbox_parked
                (id, event_id, occurred_at, topic, key, headers, payload, queued_at, reason)
            select id, event_id, occurred_at, topic, key, headers, payload, queued_at, :reason
            from moved
            """;

    private final JdbcClient sql;

    Outbox(JdbcClient sql) {
        this.sql = sql;
    }

    long lastPosition() {
        return sql.sql("select coalesce(max(position), 0) from domain_event_position")
                .query(Long.class)
                .single();
    }

    /** The first events that wait, in the order of the ledger. */
    List<OutboxRow> next(int limit) {
        return sql.sql(NEXT).param("limit", limit).query(Outbox::row).list();
    }

    /** Gives the events their positions, one after the other from the first. */
    void take(List<OutboxRow> rows, long first) {
        sql.sql(TAKE)
                .param("first", first)
                .param("events", array("uuid", rows.stream().map(OutboxRow::eventId).toList()))
                .param("moments", moments(rows))
                .update();
    }

    void delete(List<OutboxRow> published) {
        sql.sql("delete from outbox where id = any (:ids)")
                .param("ids", array("bigint", published.stream().map(OutboxRow::id).toList()))
                .update();
    }

    /** Sets aside all that waits for these keys. */
    void park(Collection<UUID> keys, @Nullable String reason) {
        sql.sql(PARK).param("keys", array("uuid", keys)).param("reason", reason).update();
    }

    private static SqlArrayValue moments(List<OutboxRow> rows) {
        return array(
                "timestamptz",
                rows.stream().map(OutboxRow::occurredAt).map(Object::toString).toList());
    }

    private static SqlArrayValue array(String type, Collection<?> values) {
        return new SqlArrayValue(type, values.toArray());
    }

    private static OutboxRow row(ResultSet row, int number) throws SQLException {
        long position = row.getLong("position");
        return new OutboxRow(
                row.getLong("id"),
                row.getObject("event_id", UUID.class),
                row.getObject("occurred_at", OffsetDateTime.class),
                row.getString("topic"),
                row.getObject("key", UUID.class),
                JsonMapper.shared().readValue(row.getString("headers"), HEADERS),
                row.getString("payload"),
                position == 0 ? null : position,
                row.getBoolean("parked"),
                row.getLong("waited"));
    }
}
