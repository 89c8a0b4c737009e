package fr.beffroi.messaging;

import fr.beffroi.kernel.ApplicationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The same tables, as the queue is emptied; several replicas may do so at once. */
@Repository
class MailQueue {

    private final JdbcClient jdbc;

    MailQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the next mail for a while: if it is not marked by then, because its sender died, it is
     * due again. Those that another replica is just taking are left to it.
     */
    Optional<DueMail> takeNext(Duration lease) {
        return jdbc.sql(
                        """
                        update outgoing_message
                        set attempts = attempts + 1,
                            next_attempt_at = now() + :lease * interval '1 millisecond'
                        where id = (
                            select id from outgoing_message
                            where state = 'QUEUED' and next_attempt_at <= now()
                            order by next_attempt_at limit 1
                            for update skip locked)
                        returning id, application_id, recipient, locale, subject, text_body, html_body, attempts,
                            unsubscribe
                        """)
                .param("lease", lease.toMillis())
                .query(this::read)
                .optional();
    }

    /** Marks it as sent; of a mail with a secret, nothing of what it said is kept. */
    void sent(UUID id, Instant moment) {
        jdbc.sql(
                        """
                        update outgoing_message
                        set state = 'SENT', sent_at = ?, failure = null,
                            text_body = case when secret then '' else text_body end,
                            html_body = case when secret then '' else html_body end
                        where id = ?
                        """)
                .params(moment.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    void retryIn(Duration wait, UUID id, String failure) {
        jdbc.sql(
                        """
                        update outgoing_message
                        set next_attempt_at = now() + ? * interval '1 millisecond', failure = ?
                        where id = ?
                        """)
                .params(wait.toMillis(), failure, id)
                .update();
    }

    void failed(UUID id, String failure) {
        jdbc.sql("update outgoing_message set state = 'FAILED', failure = ? where id = ?")
                .params(failure, id)
                .update();
    }

    private DueMail read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID application = row.getObject("application_id", UUID.class);
        return new DueMail(
                id,
                application == null ? null : new ApplicationId(application),
                row.getString("recipient"),
                row.getString("locale"),
                row.getString("subject"),
                row.getString("text_body"),
                row.getString("html_body"),
                row.getInt("attempts"),
                attachments(id),
                row.getString("unsubscribe"));
    }

    private List<UUID> attachments(UUID id) {
        return jdbc.sql(
                        """
                        select document_id from outgoing_attachment
                        where message_id = ? order by position
                        """)
                .param(id)
                .query((row, number) -> row.getObject("document_id", UUID.class))
                .list();
    }
}
