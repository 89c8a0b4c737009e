package fr.beffroi.review.documents;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.Facts;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.ProcessBean;
import fr.beffroi.review.DossierMail;
import fr.beffroi.review.documents.DocumentRequest.State;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the process does with the last request for documents of a dossier. */
@ProcessBean("documentRequests")
public class DocumentRequests {

    private final Applications applications;
    private final DocumentRequestRows requests;
    private final DocumentRequestLetters letters;
    private final DossierMail mail;
    private final HeldClocks clocks;
    private final Facts facts;
    private final AuditJournal journal;
    private final Clock clock;

    DocumentRequests(
            Applications applications,
            DocumentRequestRows requests,
            DocumentRequestLetters letters,
            DossierMail mail,
            HeldClocks clocks,
            Facts facts,
            AuditJournal journal,
            Clock clock) {
        this.applications = applications;
        this.requests = requests;
        this.letters = letters;
        this.mail = mail;
        this.clocks = clocks;
        this.facts = facts;
        this.journal = journal;
        this.clock = clock;
    }

    /** Sends the letter and the e-mail; harmless when repeated. */
    public void send(String applicationId) {
        Application application = applications.lock(ApplicationId.of(applicationId));
        letters.send(application, last(application));
    }

    /** The moment from which an answer is late: 00:00 in Paris on the day after the last day. */
    public Instant dueAt(String applicationId) {
        Application application = applications.get(ApplicationId.of(applicationId));
        return last(application).limitOn().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    /**
     * The last day has passed without an answer: the legal clocks run again from it, and the
     * applicant is told that an answer is still read. Harmless when repeated.
     */
    public void expire(String applicationId) {
        Application application = applications.lock(ApplicationId.of(applicationId));
        DocumentRequest request = last(application);
        if (request.state() != State.OPEN) {
            return;
        }
        requests.move(request.id(), State.EXPIRED);
        List<String> missing = request.missingCodes();
        facts.tell(
                application.id(),
                "documents.deadline-expired",
                Map.of(
                        "round", request.round(),
                        "dueDate", request.limitOn(),
                        "codes", missing.isEmpty() ? request.codes() : missing));
        clocks.release(application, request, request.limitOn());
        mail.send(
                application,
                "review/mail/documents-expired",
                Map.of("request", request),
                List.of());
        journal.record(
                AuditEntry.of("documents.expire", "application", application.id())
                        .changing(Map.of("state", State.OPEN), Map.of("state", State.EXPIRED)));
    }

    private DocumentRequest last(Application application) {
        return requests.last(application.id())
                .orElseThrow(() ->
                        new IllegalStateException(
                                "No documents were asked for " + application.id()));
    }
}
