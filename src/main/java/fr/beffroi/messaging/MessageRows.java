package fr.beffroi.messaging;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.messaging.MessageView.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code outgoing_message} and {@code outgoing_attachment}, as the queue is written. */
@Repository
class MessageRows {

    private final JdbcClient jdbc;

    MessageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, OutgoingMessage message, Composer.Composed composed, Instant queuedAt) {
        ApplicationId application = message.application();
        jdbc.sql(
                        """
                        insert into outgoing_message (id, application_id, recipient, locale,
                            template, subject, text_body, html_body, queued_at, unsubscribe, secret)
                        values (:id, :application::uuid, :recipient, :locale,
                            :template, :subject, :text, :html, :queuedAt, :unsubscribe, :secret)
                        """)
                .param("id", id)
                .param("application", application == null ? null : application.value())
                .param("recipient", message.to())
                .param("locale", message.locale())
                .param("template", message.template())
                .param("subject", composed.subject())
                .param("text", composed.text())
                .param("html", composed.html())
                .param("queuedAt", queuedAt.atOffset(ZoneOffset.UTC))
                .param("unsubscribe", message.unsubscribe())
                .param("secret", message.secret())
                .update();
        int position = 0;
        for (DocumentId document : message.attachments()) {
            jdbc.sql("insert into outgoing_attachment values (?, ?, ?)")
                    .params(id, position++, document.value())
                    .update();
        }
    }

    List<MessageView> ofApplication(ApplicationId application) {
        return list(application, "");
    }

    List<MessageView> unsent(ApplicationId application) {
        return list(application, "and state <> 'SENT' and failure is not null");
    }

    Set<ApplicationId> undelivered(Collection<ApplicationId> applications) {
        return jdbc.sql(
                        """
                        select distinct application_id from outgoing_message
                        where application_id = any(:ids) and state = 'FAILED'
                        """)
                .param("ids", applications.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .query((row, _) -> new ApplicationId(row.getObject(1, UUID.class)))
                .set();
    }

    private List<MessageView> list(ApplicationId application, String condition) {
        return jdbc.sql(
                        """
                        select id, recipient, subject, text_body, queued_at, state, failure,
                               sent_at,
                               array(select document_id from outgoing_attachment
                                     where message_id = id order by position) as attachments
                        from outgoing_message
                        where application_id = ? {condition}
                        order by queued_at desc, id desc
                        """
                                .replace("{condition}", condition))
                .param(application.value())
                .query(MessageRows::view)
                .list();
    }

    private static MessageView view(ResultSet row, int number) throws SQLException {
        OffsetDateTime sentAt = row.getObject("sent_at", OffsetDateTime.class);
        UUID[] attachments = (UUID[]) row.getArray("attachments").getArray();
        return new MessageView(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("text_body"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                row.getString("failure"),
                sentAt == null ? null : sentAt.toInstant(),
                Arrays.stream(attachments).map(DocumentId::new).toList());
    }
}
