package fr.beffroi.event;

import fr.beffroi.kernel.CallId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcFactHistory implements FactHistory {

    private final JdbcClient jdbc;

    JdbcFactHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<UUID> subjects(String type, UUID after, int limit) {
        return jdbc.sql(
                        """
                        select distinct subject from domain_event
                        where type like 'fr.beffroi.' || :type || '.v%' and subject > :after
                        order by subject limit :limit
                        """)
                .param("type", type)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<FactTold> hold(UUID subject) {
        jdbc.sql("select 1 from event_stream where subject = :subject for update")
                .param("subject", subject)
                .query(Integer.class)
                .optional();
        return jdbc.sql(
                        """
                        select type, subject, authority, scheme, call_id, department, classification,
                            occurred_at, data
                        from domain_event where subject = :subject order by sequence
                        """)
                .param("subject", subject)
                .query(JdbcFactHistory::fact)
                .list();
    }

    private static FactTold fact(ResultSet row, int number) throws SQLException {
        UUID call = row.getObject("call_id", UUID.class);
        return new FactTold(
                FactTold.shortType(row.getString("type")),
                row.getObject("subject", UUID.class),
                new EventContext(
                        row.getString("authority"),
                        row.getString("scheme"),
                        call == null ? null : new CallId(call),
                        row.getString("department"),
                        Classification.ofLabel(row.getString("classification"))),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                EventJson.read(row.getString("data")));
    }
}
