package fr.beffroi.review.documents;

import fr.beffroi.application.Application;
import fr.beffroi.application.DossierLabels;
import fr.beffroi.application.Facts;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.TimeOrderedUuid;
import fr.beffroi.review.ServiceMail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Asks the applicant for documents and corrections: the request is recorded and the silence clock
 * of every funding request stands still until the answer or the last day (CRPA L114-5). The caller
 * holds the lock of the dossier, and has checked that one of the documents at least is
 * indispensable (L114-5-1).
 */
@Component
public class AskForDocuments {

    /** Asking again and again wears both sides out: the head of the service then sees it. */
    static final int ROUNDS_BEFORE_ESCALATION = 3;

    private final DocumentRequestRows requests;
    private final HeldClocks clocks;
    private final ServiceMail serviceMail;
    private final DossierLabels labels;
    private final Facts facts;
    private final AuditJournal journal;
    private final CurrentActor actor;
    private final Clock clock;

    AskForDocuments(
            DocumentRequestRows requests,
            HeldClocks clocks,
            ServiceMail serviceMail,
            DossierLabels labels,
            Facts facts,
            AuditJournal journal,
            CurrentActor actor,
            Clock clock) {
        this.requests = requests;
        this.clocks = clocks;
        this.serviceMail = serviceMail;
        this.labels = labels;
        this.facts = facts;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    /** The requests of the dossier, the last one first. */
    public List<DocumentRequest> history(Application application) {
        return requests.of(application.id());
    }

    /**
     * Records the request.
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
        LocalDate today = LocalDate.now(clock);
        var request =
                new DocumentRequest(
                        TimeOrderedUuid.next(),
                        application.id(),
                        requests.of(application.id()).size() + 1,
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
        facts.tell(
                application.id(),
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
        clocks.hold(application, request);
        if (request.round() > ROUNDS_BEFORE_ESCALATION) {
            serviceMail.send(
                    application, "review/mail/asked-again", Map.of("round", request.round()));
            labels.changed(application.id());
        }
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
