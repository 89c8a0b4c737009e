package fr.beffroi.messaging.web;

import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import java.util.List;
import java.util.UUID;
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

    StuckMails(JdbcClient jdbc, AuditJournal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
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
                               attempts, failure
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
        boolean queued =
                jdbc.sql(
                                        """
                                        update outgoing_message
                                        set state = 'QUEUED', attempts = 0, next_attempt_at = now()
                                        where id = ? and state = 'FAILED'
                                        """)
                                .param(id)
                                .update()
                        == 1;
        if (queued) {
            journal.record(AuditEntry.of("message.retry", "message", id));
        }
        return queued;
    }
}
