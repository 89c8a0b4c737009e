package fr.beffroi.event.relay;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The streams that wait for an operator, because Kafka refused one of their events for good. */
@Component
public class ParkedStreams {

    private final JdbcClient sql;
    private final RelayNudge nudge;

    ParkedStreams(JdbcClient sql, RelayNudge nudge) {
        this.sql = sql;
        this.nudge = nudge;
    }

    /** One stream, with the reason given for its first event. */
    public record ParkedStream(UUID subject, int events, Instant since, @Nullable String reason) {}

    public List<ParkedStream> all() {
        return sql.sql(
                        """
                        select key, count(*) as events, min(parked_at) as since,
                               (array_agg(reason order by id))[1] as reason
                        from outbox_parked group by key order by since
                        """)
                .query((row, _) ->
                        new ParkedStream(
                                row.getObject("key", UUID.class),
                                row.getInt("events"),
                                row.getObject("since", OffsetDateTime.class).toInstant(),
                                row.getString("reason")))
                .list();
    }

    /** Queues a stream's events again, in their order and before what came after them. */
    @Transactional
    public void queueAgain(UUID subject) {
        sql.sql(
                        """
                        with freed as (delete from outbox_parked where key = :subject returning *)
                        insert into outbox
                            (id, event_id, occurred_at, topic, key, headers, payload, queued_at)
                        select id, event_id, occurred_at, topic, key, headers, payload, queued_at
                        from freed
                        """)
                .param("subject", subject)
                .update();
        nudge.now();
    }
}
