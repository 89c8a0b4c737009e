package fr.beffroi.review.documents;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.process.ProcessBean;
import fr.beffroi.review.DossierMail;
import fr.beffroi.review.documents.DocumentRequest.State;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the processes do with the last request for documents of a dossier, or of one request. */
@ProcessBean("documentRequests")
public class DocumentRequests {

    private final Applications applications;
    private final DocumentRequestRows requests;
    private final DocumentRequestLetters letters;
    private final DossierMail mail;
    private final HeldClocks clocks;
    private final RequestCourse course;
    private final AuditJournal journal;
    private final Clock clock;

    DocumentRequests(
            Applications applications,
            DocumentRequestRows requests,
            DocumentRequestLetters letters,
            DossierMail mail,
            HeldClocks clocks,
            RequestCourse course,
            AuditJournal journal,
            Clock clock) {
        this.applications = applications;
        this.requests = requests;
        this.letters = letters;
        this.mail = mail;
        this.clocks = clocks;
        this.course = course;
        this.journal = journal;
        this.clock = clock;
    }

    /** Sends the letter and the e-mail; harmless when repeated. */
    public void send(String applicationId) {
        Application application = applications.lock(ApplicationId.of(applicationId));
        letters.send(application, last(application, null));
    }

    /** The same for one funding request, during its review. */
    public void sendOf(String fundingRequestId) {
        FundingRequestId id = FundingRequestId.of(fundingRequestId);
        Application application = locked(id);
        letters.send(application, last(application, id));
    }

    /** The moment from which an answer is late: 00:00 in Paris on the day after the last day. */
    public Instant dueAt(String applicationId) {
        return dueAt(last(applications.get(ApplicationId.of(applicationId)), null));
    }

    /** The same for one funding request, during its review. */
    public Instant dueAtOf(String fundingRequestId) {
        FundingRequestId id = FundingRequestId.of(fundingRequestId);
        return dueAt(last(applications.get(applications.request(id).application()), id));
    }

    /**
     * The last day has passed without an answer: the legal clocks run again from it, and the
     * applicant is told that an answer is still read. Harmless when repeated.
     */
    public void expire(String applicationId) {
        Application application = applications.lock(ApplicationId.of(applicationId));
        expire(application, last(application, null));
    }

    /** The same for one funding request, during its review. */
    public void expireOf(String fundingRequestId) {
        FundingRequestId id = FundingRequestId.of(fundingRequestId);
        Application application = locked(id);
        expire(application, last(application, id));
    }

    private void expire(Application application, DocumentRequest request) {
        if (request.state() != State.OPEN) {
            return;
        }
        requests.move(request.id(), State.EXPIRED);
        List<String> missing = request.missingCodes();
        course.tell(
                request,
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

    private Instant dueAt(DocumentRequest request) {
        return request.limitOn().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private Application locked(FundingRequestId id) {
        return applications.lock(applications.request(id).application());
    }

    private DocumentRequest last(Application application, @Nullable FundingRequestId request) {
        return requests.last(application.id(), request)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "No documents were asked for " + application.id()));
    }
}
