package fr.beffroi.messaging.web;

import fr.beffroi.account.EmailAddress;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.messaging.DeliveryMoved;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows operators the mails in failure, and puts them back into the queue. */
@Service
class StuckMails {

    private static final int MOST_SHOWN = 100;

    private final JdbcClient jdbc;
    private final AuditJournal journal;
    private final ApplicationEventPublisher events;

    StuckMails(JdbcClient jdbc, AuditJournal journal, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public MailOverview overview() {
        return jdbc.sql(
                        """
                        select count(*) filter (where state = 'QUEUED') as waiting,
                               min(queued_at) filter (where state = 'QUEUED') as oldest,
                               count(*) filter (where state = 'FAILED') as failed
                        from outgoing_message where state <> 'SENT'
                        """)
                .query(new SimplePropertyRowMapper<>(MailOverview.class))
                .single();
    }

    /** The oldest first, a hundred at most. */
    @Transactional(readOnly = true)
    public List<StuckMail> failed() {
        return jdbc.sql(
                        """
                        select id, template, split_part(recipient, '@', 2) as domain, queued_at,
                               attempts, failure,
                               secret or application_id is null as held
                        from outgoing_message
                        where state = 'FAILED' order by queued_at, id limit ?
                        """)
                .param(MOST_SHOWN)
                .query(new SimplePropertyRowMapper<>(StuckMail.class))
                .list();
    }

    /** False if the mail is not in failure any more. */
    @Transactional
    public boolean retry(UUID id) {
        Optional<Requeued> queued = requeue(id, null);
        queued.ifPresent(mail -> moved(AuditEntry.of("message.retry", "message", id), mail));
        return queued.isPresent();
    }

    /**
     * Sends it again, to another address. Refused if it is not in failure any more, or if it is not
     * about a dossier: it may hold a link into its reader's account.
     *
     * @param address as typed
     */
    @Transactional
    public Outcome<UUID> correct(UUID id, String address) {
        if (!EmailAddress.isWellFormed(address)) {
            return Outcome.refused("messaging.correct.error");
        }
        Optional<Requeued> queued = requeue(id, address);
        if (queued.isEmpty()) {
            return Outcome.refused("messaging.correct.refused");
        }
        moved(
                AuditEntry.of("message.correct-address", "message", id)
                        .changing(null, Map.of("domain", domain(address))),
                queued.get());
        return Outcome.done(id);
    }

    private void moved(AuditEntry entry, Requeued mail) {
        journal.record(entry);
        if (mail.application() != null) {
            events.publishEvent(new DeliveryMoved(new ApplicationId(mail.application())));
        }
    }

    /** What an address says without naming anybody. */
    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    private Optional<Requeued> requeue(UUID id, @Nullable String address) {
        return jdbc.sql(
                        """
                        update outgoing_message
                        set state = 'QUEUED', attempts = 0, next_attempt_at = now(),
                            recipient = coalesce(:address::text, recipient)
                        where id = :id and state = 'FAILED'
                          and (:address::text is null
                               or application_id is not null and not secret)
                        returning application_id
                        """)
                .param("id", id)
                .param("address", address)
                .query((row, _) -> new Requeued(row.getObject(1, UUID.class)))
                .optional();
    }

    /** A mail that is in the queue again, with the dossier it is about, if any. */
    private record Requeued(@Nullable UUID application) {}
}
