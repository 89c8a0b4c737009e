package fr.beffroi.review.documents;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.Corrections;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.process.Retried;
import fr.beffroi.review.ReviewRights;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Keeps what the applicant types in the place of an answer to correct; nothing is sent yet. */
@Service
class KeepCorrection {

    private final Applications applications;
    private final DocumentRequestRows requests;
    private final AskedFieldRows fields;
    private final Corrections corrections;
    private final AuditJournal journal;
    private final CurrentActor actor;

    KeepCorrection(
            Applications applications,
            DocumentRequestRows requests,
            AskedFieldRows fields,
            Corrections corrections,
            AuditJournal journal,
            CurrentActor actor) {
        this.applications = applications;
        this.requests = requests;
        this.fields = fields;
        this.corrections = corrections;
        this.journal = journal;
        this.actor = actor;
    }

    /**
     * Keeps it, right or wrong. Refused once nothing is awaited any more.
     *
     * @param round of the request; the one due first if none is named
     * @param posted names and values of the elements of the field
     * @param explanation may be empty
     */
    @Retried
    @Transactional
    public Outcome<AskedField> keep(
            ApplicationId id,
            @Nullable Integer round,
            String field,
            Map<String, List<String>> posted,
            String explanation) {
        Application application = applications.allowed(id, ReviewRights.ANSWER);
        applications.lock(id);
        DocumentRequest request = requests.toAnswer(id, round);
        AskedField before = asked(request, field);
        if (!request.isAnswerable(applications.get(id))) {
            return Outcome.refused("documents.refused.over");
        }
        JsonNode value = corrections.read(application, field, posted);
        @Nullable String said = explanation.isEmpty() ? null : explanation;
        fields.answer(request.id(), field, value, said, actor.get().requirePerson());
        AskedField after = asked(requests.again(request), field);
        if (!after.equals(before)) {
            journal.record(
                    AuditEntry.of("documents.answer", "application", id).changing(before, after));
        }
        return Outcome.done(after);
    }

    private static AskedField asked(DocumentRequest request, String field) {
        return request.fields().stream()
                .filter(asked -> asked.field().equals(field))
                .findFirst()
                .orElseThrow(() -> new NotFound("Field " + field + " was not asked for"));
    }
}
