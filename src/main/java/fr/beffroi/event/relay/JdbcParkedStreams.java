package fr.beffroi.event.relay;

import fr.beffroi.event.ParkedStreams;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcParkedStreams implements ParkedStreams {

    private static final int MOST_SHOWN = 100;

    private static final String STREAMS =
            """
            select key, count(*) as events, min(parked_at) as since,
                   (array_agg(headers ->> 'ce_type' order by id))[1] as type,
                   (array_agg(reason order by id))[1] as reason
            from outbox_parked
            """;

    private final JdbcClient sql;
    private final RelayNudge nudge;

    JdbcParkedStreams(JdbcClient sql, RelayNudge nudge) {
        this.sql = sql;
        this.nudge = nudge;
    }

    @Override
    public List<ParkedStream> all() {
        return sql.sql(STREAMS + "group by key order by since limit :most")
                .param("most", MOST_SHOWN)
                .query(JdbcParkedStreams::stream)
                .list();
    }

    @Override
    @Transactional
    public Optional<ParkedStream> queueAgain(UUID subject) {
        Optional<ParkedStream> stream =
                sql.sql(STREAMS + "where key = :subject group by key")
                        .param("subject", subject)
                        .query(JdbcParkedStreams::stream)
                        .optional();
        int freed =
                sql.sql(
                                """
                                with freed as (
                                    delete from outbox_parked where key = :subject returning *)
                                insert into outbox
                                    (id, event_id, occurred_at, topic, key, headers, payload,
                                     queued_at)
                                select id, event_id, occurred_at, topic, key, headers, payload,
                                       queued_at
                                from freed
                                """)
                        .param("subject", subject)
                        .update();
        nudge.now();
        return freed == 0 ? Optional.empty() : stream;
    }

    private static ParkedStream stream(ResultSet row, int number) throws SQLException {
        return new ParkedStream(
                row.getObject("key", UUID.class),
                row.getInt("events"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getString("type"),
                row.getString("reason"));
    }
}
