package fr.beffroi.review.documents;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.process.Retried;
import fr.beffroi.review.documents.DocumentRequest.Item;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the applicant's answer to one document asked for; nothing is sent yet. */
@Service
class KeepAnswer {

    private final Applications applications;
    private final DocumentRequestRows requests;
    private final AuditJournal journal;

    KeepAnswer(Applications applications, DocumentRequestRows requests, AuditJournal journal) {
        this.applications = applications;
        this.requests = requests;
        this.journal = journal;
    }

    /**
     * A file, which the vault has kept already.
     *
     * @param round of the request; the one due first if none is named
     * @param explanation what the applicant says of it; may be empty
     */
    @Retried
    @Transactional
    public Outcome<Item> upload(
            ApplicationId id,
            @Nullable Integer round,
            String code,
            StoredDocument file,
            String explanation) {
        String said = explanation.isEmpty() ? null : explanation;
        return keep(
                id,
                round,
                code,
                request -> requests.answer(request.id(), code, said, file.id(), file.fileName()));
    }

    /** An explanation in place of the document, such as why there is none. */
    @Retried
    @Transactional
    public Outcome<Item> explain(
            ApplicationId id, @Nullable Integer round, String code, String explanation) {
        return keep(
                id,
                round,
                code,
                request -> requests.answer(request.id(), code, explanation, null, null));
    }

    private Outcome<Item> keep(
            ApplicationId id,
            @Nullable Integer round,
            String code,
            Consumer<DocumentRequest> answer) {
        Application application = applications.lock(id);
        DocumentRequest request = requests.toAnswer(id, round);
        Item before = item(request, code);
        if (!request.isAnswerable(application)) {
            return Outcome.refused("documents.refused.over");
        }
        answer.accept(request);
        Item after = item(requests.again(request), code);
        journal.record(
                AuditEntry.of("documents.answer", "application", id).changing(before, after));
        return Outcome.done(after);
    }

    private static Item item(DocumentRequest request, String code) {
        return request.items().stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("Document " + code + " was not asked for"));
    }
}
