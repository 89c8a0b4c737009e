package fr.beffroi.application.draft;

import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.draft.Editing.Scope;
import fr.beffroi.application.draft.SaveResult.AlreadySubmitted;
import fr.beffroi.application.draft.SaveResult.Conflict;
import fr.beffroi.application.draft.SaveResult.Saved;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.call.Calls;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormSection;
import fr.beffroi.call.FormState;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Saves what was typed in a section, field by field, right or wrong, beside what somebody else may
 * be typing. What the server calculates is calculated anew at each save.
 */
@Service
public class SectionSaving {

    private final Applications applications;
    private final DraftAnswers drafts;
    private final DraftContent content;
    private final DraftRows rows;
    private final Editing editing;
    private final Calls calls;
    private final CurrentActor actor;
    private final AuditJournal journal;

    SectionSaving(
            Applications applications,
            DraftAnswers drafts,
            DraftContent content,
            DraftRows rows,
            Editing editing,
            Calls calls,
            CurrentActor actor,
            AuditJournal journal) {
        this.applications = applications;
        this.drafts = drafts;
        this.content = content;
        this.rows = rows;
        this.editing = editing;
        this.calls = calls;
        this.actor = actor;
        this.journal = journal;
    }

    /** Saves a page of the form that a person sends: every field of it counts as seen to. */
    @Transactional
    public SaveResult save(ApplicationId id, String sectionId, Typed typed) {
        return save(id, sectionId, typed, true);
    }

    /** Saves what is being typed: a field that nobody touched stays untouched. */
    @Transactional
    SaveResult saveTyping(ApplicationId id, String sectionId, Typed typed) {
        return save(id, sectionId, typed, false);
    }

    private SaveResult save(ApplicationId id, String sectionId, Typed typed, boolean whole) {
        applications.allowed(id, ApplicationRights.EDIT);
        Application application = applications.lock(id);
        Scope scope = editing.of(application).orElse(null);
        if (scope == null) {
            return new AlreadySubmitted();
        }
        FormDefinition form = calls.form(application.call(), application.formVersion());
        FormSection section = form.section(sectionId);
        var changes = new FieldChanges(drafts, id, typed, whole);
        ObjectNode mine = form.read(section, typed.posted());
        for (FormField field : section.fields()) {
            if (field.type().isAsked() && typed.shows(field) && scope.allows(field)) {
                changes.look(field.name(), mine.path(field.name()));
            }
        }
        Map<String, Integer> written = write(id, typed, changes);
        if (whole) {
            drafts.confirm(id, typed.bases().keySet());
        }
        FormState state = form.state(content.of(application, form));
        written.putAll(writeCalculated(id, form, state, typed));
        if (!written.isEmpty()) {
            if (!scope.isChange()) {
                rows.describe(id, form.outline(state.answers()));
            }
            journal.record(
                    AuditEntry.of("application.save", "application", id)
                            .changing(null, Map.of("section", sectionId, "revisions", written)));
        }
        return changes.conflicts().isEmpty()
                ? saved(id, section, changes.changed(), state)
                : new Conflict(List.copyOf(changes.conflicts()));
    }

    private Map<String, Integer> write(ApplicationId id, Typed typed, FieldChanges changes) {
        Map<String, Integer> written = new TreeMap<>();
        for (FieldChanges.Change change : changes.changes()) {
            drafts.add(
                    id,
                    change.field(),
                    change.revision(),
                    change.value(),
                    actor.get().requirePerson(),
                    typed.page());
            written.put(change.field(), change.revision());
        }
        return written;
    }

    /** The value kept of a calculated field is the server's, never one that was posted. */
    private Map<String, Integer> writeCalculated(
            ApplicationId id, FormDefinition form, FormState state, Typed typed) {
        Map<String, FieldAnswer> current = drafts.current(id);
        Map<String, Integer> written = new HashMap<>();
        for (FormSection section : form.sections()) {
            for (FormField field : section.fields()) {
                FieldAnswer last = current.get(field.name());
                if (field.type().isAsked() || !state.answers().has(field.name())) {
                    continue;
                }
                var value = drafts.asKept(state.answers().path(field.name()));
                boolean nothing = last == null && value.isEmpty() && !value.isValueNode();
                if (!nothing && (last == null ? !value.isNull() : !value.equals(last.value()))) {
                    int revision = last == null ? 1 : last.revision() + 1;
                    drafts.add(
                            id,
                            field.name(),
                            revision,
                            value,
                            actor.get().requirePerson(),
                            typed.page());
                    written.put(field.name(), revision);
                }
            }
        }
        return written;
    }

    private Saved saved(
            ApplicationId id, FormSection section, Set<String> changed, FormState state) {
        Map<String, FieldAnswer> current = drafts.current(id);
        Map<String, Integer> revisions = new HashMap<>();
        for (FormField field : section.fields()) {
            FieldAnswer answer = current.get(field.name());
            revisions.put(field.name(), answer == null ? 0 : answer.revision());
        }
        return new Saved(changed, revisions, state);
    }
}
