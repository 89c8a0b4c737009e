package fr.beffroi.application.draft;

import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.draft.SaveResult.AlreadySubmitted;
import fr.beffroi.application.draft.SaveResult.Conflict;
import fr.beffroi.application.draft.SaveResult.Saved;
import fr.beffroi.application.draft.ThreeWayMerge.Preference;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.call.Calls;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Saves a section as typed, right or wrong, beside what somebody else may be typing. */
@Service
public class SectionSaving {

    private final Applications applications;
    private final DraftAnswers drafts;
    private final DraftRows rows;
    private final Calls calls;
    private final CurrentActor actor;
    private final AuditJournal journal;
    private final JsonMapper json;

    SectionSaving(
            Applications applications,
            DraftAnswers drafts,
            DraftRows rows,
            Calls calls,
            CurrentActor actor,
            AuditJournal journal,
            JsonMapper json) {
        this.applications = applications;
        this.drafts = drafts;
        this.rows = rows;
        this.calls = calls;
        this.actor = actor;
        this.journal = journal;
        this.json = json;
    }

    /**
     * What the person typed.
     *
     * @param base revision of the section that the person's page showed; 0 if it was never saved
     * @param seen revision that the person saw when deciding a conflict; same as base otherwise
     * @param posted names and values of the fields
     * @param decisions for each conflicting field, whose value to keep
     */
    public record Typed(
            int base,
            int seen,
            Map<String, List<String>> posted,
            Map<String, Preference> decisions) {}

    @Transactional
    public SaveResult save(ApplicationId id, String sectionId, Typed typed) {
        applications.allowed(id, ApplicationRights.EDIT);
        Application application = applications.lock(id);
        if (!application.isDraft()) {
            return new AlreadySubmitted();
        }
        FormDefinition form = calls.form(application.call(), application.formVersion());
        ObjectNode mine = form.read(form.section(sectionId), typed.posted());
        SectionAnswers now = now(id, sectionId);
        ThreeWayMerge merge =
                new ThreeWayMerge(base(id, sectionId, typed.base()), mine, now.answers());
        List<String> open =
                merge.conflicts().stream()
                        .filter(field -> !decided(field, typed, now.revision()))
                        .toList();
        if (!open.isEmpty()) {
            return new Conflict(now, mine, open);
        }
        ObjectNode merged =
                merge.merged(field -> typed.decisions().getOrDefault(field, Preference.MINE));
        if (now.revision() > 0 && merged.equals(now.answers())) {
            return new Saved(now.revision());
        }
        write(application, form, sectionId, now.revision() + 1, merged);
        return new Saved(now.revision() + 1);
    }

    private void write(
            Application application,
            FormDefinition form,
            String section,
            int revision,
            ObjectNode answers) {
        drafts.add(application.id(), section, revision, answers, actor.get().requirePerson());
        rows.describe(application.id(), form.outline(form.calculate(drafts.all(application.id()))));
        journal.record(
                AuditEntry.of("application.save", "application", application.id())
                        .changing(null, Map.of("section", section, "revision", revision)));
    }

    private static boolean decided(String field, Typed typed, int revision) {
        return typed.seen() == revision && typed.decisions().containsKey(field);
    }

    private SectionAnswers now(ApplicationId id, String section) {
        return drafts.current(id, section)
                .orElseGet(() ->
                        new SectionAnswers(
                                section,
                                0,
                                json.createObjectNode(),
                                java.time.Instant.EPOCH,
                                actor.get().requirePerson()));
    }

    private ObjectNode base(ApplicationId id, String section, int revision) {
        return drafts.at(id, section, revision)
                .map(SectionAnswers::answers)
                .orElseGet(json::createObjectNode);
    }
}
