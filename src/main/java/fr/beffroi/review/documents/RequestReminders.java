package fr.beffroi.review.documents;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.review.DossierMail;
import fr.beffroi.review.documents.AwaitedRequests.Awaited;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds applicants of a request five days before its last day, once, whichever replica does it.
 */
@Component
class RequestReminders {

    /** Days. */
    static final int BEFORE_THE_LIMIT = 5;

    private static final Logger LOG = LoggerFactory.getLogger(RequestReminders.class);

    private final AwaitedRequests awaited;
    private final DocumentRequestRows requests;
    private final Applications applications;
    private final DossierMail mail;
    private final AuditJournal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RequestReminders(
            AwaitedRequests awaited,
            DocumentRequestRows requests,
            Applications applications,
            DossierMail mail,
            AuditJournal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.awaited = awaited;
        this.requests = requests;
        this.applications = applications;
        this.mail = mail;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT30M")
    void round() {
        LocalDate today = LocalDate.now(clock);
        for (Awaited due : awaited.toRemind(today.plusDays(BEFORE_THE_LIMIT))) {
            try {
                transaction.executeWithoutResult(_ -> remind(due, today));
            } catch (RuntimeException e) {
                LOG.error("No reminder for {}", due.application(), e);
            }
        }
    }

    /** The day on which the applicant was last told of the last day. */
    private LocalDate lastTold(DocumentRequest request) {
        Extension longer = request.extension();
        return longer == null
                ? request.sentOn()
                : LocalDate.ofInstant(longer.at(), clock.getZone());
    }

    /**
     * A request that was sent, or prolonged, with less than that time left is its own reminder; one
     * whose funding request was withdrawn or decided awaits nothing.
     */
    private void remind(Awaited due, LocalDate today) {
        Application application = applications.lock(due.application());
        DocumentRequest request = requests.find(application.id(), due.round()).orElseThrow();
        boolean first = awaited.remind(request.id());
        boolean tooLate = today.isAfter(request.limitOn());
        boolean justSent = today.isBefore(lastTold(request).plusDays(2));
        if (!first || tooLate || justSent || !request.isAnswerable(application)) {
            return;
        }
        mail.send(
                application,
                "review/mail/documents-reminder",
                Map.of("request", request),
                List.of());
        journal.record(AuditEntry.of("documents.remind", "application", application.id()));
    }
}
