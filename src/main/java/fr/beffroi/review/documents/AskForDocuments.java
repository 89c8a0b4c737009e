package fr.beffroi.review.documents;

import fr.beffroi.application.Application;
import fr.beffroi.application.DossierLabels;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.TimeOrderedUuid;
import fr.beffroi.review.ServiceMail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the applicant for documents and corrections: the request is recorded and the silence clock
 * of every funding request it is about stands still until the answer or the last day (CRPA L114-5).
 * The caller holds the lock of the dossier, and has checked that one of the documents at least is
 * indispensable (L114-5-1).
 */
@Component
public class AskForDocuments {

    /** Asking again and again wears both sides out: the head of the service then sees it. */
    static final int ROUNDS_BEFORE_ESCALATION = 3;

    private final DocumentRequestRows requests;
    private final RequestCourse course;
    private final ServiceMail serviceMail;
    private final DossierLabels labels;
    private final AuditJournal journal;
    private final CurrentActor actor;
    private final Clock clock;

    AskForDocuments(
            DocumentRequestRows requests,
            RequestCourse course,
            ServiceMail serviceMail,
            DossierLabels labels,
            AuditJournal journal,
            CurrentActor actor,
            Clock clock) {
        this.requests = requests;
        this.course = course;
        this.serviceMail = serviceMail;
        this.labels = labels;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    /** The requests of the dossier, the last one first. */
    public List<DocumentRequest> history(Application application) {
        return requests.of(application.id());
    }

    /**
     * Records a request about the whole dossier, at its intake.
     *
     * @param fields answers of the form to correct; each must be answered
     * @param limitOn last day to answer, after today
     * @param message free text for the applicant, may be empty
     */
    public DocumentRequest ask(
            Application application,
            List<AskedDocument> documents,
            List<AskedField> fields,
            LocalDate limitOn,
            String message) {
        return ask(application, null, documents, fields, limitOn, message);
    }

    /**
     * Records a request about one funding request, during its review.
     *
     * @param fundingRequest absent if the whole dossier is asked about
     */
    public DocumentRequest ask(
            Application application,
            @Nullable FundingRequestId fundingRequest,
            List<AskedDocument> documents,
            List<AskedField> fields,
            LocalDate limitOn,
            String message) {
        LocalDate today = LocalDate.now(clock);
        var request =
                new DocumentRequest(
                        TimeOrderedUuid.next(),
                        application.id(),
                        fundingRequest,
                        requests.count(application.id()) + 1,
                        actor.get().requirePerson(),
                        today,
                        limitOn,
                        message,
                        DocumentRequest.State.OPEN,
                        null,
                        null,
                        false,
                        documents.stream().map(AskForDocuments::item).toList(),
                        fields,
                        null);
        requests.insert(request);
        course.tell(
                request,
                "documents.requested",
                Map.of(
                        "codes",
                        request.codes(),
                        "fields",
                        request.fieldNames(),
                        "dueDate",
                        limitOn,
                        "round",
                        request.round()));
        course.stop(application, request);
        escalate(application, request);
        journal.record(
                AuditEntry.of("documents.request", "application", application.id())
                        .changing(
                                null,
                                Map.of(
                                        "codes", request.codes(),
                                        "fields", request.fieldNames(),
                                        "limitOn", limitOn.toString(),
                                        "round", request.round())));
        return request;
    }

    /**
     * The service that asks is told how many times it did; other funders of the dossier count
     * apart.
     */
    private void escalate(Application application, DocumentRequest request) {
        int times = requests.countLike(request);
        if (times > ROUNDS_BEFORE_ESCALATION) {
            serviceMail.send(
                    application,
                    request.authority(application),
                    "review/mail/asked-again",
                    Map.of("round", times));
            labels.changed(application.id());
        }
    }

    private static DocumentRequest.Item item(AskedDocument asked) {
        return new DocumentRequest.Item(
                asked.code(),
                asked.label(),
                asked.reason(),
                asked.indispensable(),
                null,
                null,
                null);
    }
}
