package fr.beffroi.application.draft;

import fr.beffroi.application.Application;
import fr.beffroi.application.SealedVersion;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.call.Calls;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormSection;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Begins a draft with answers of another application of the same organisation. */
@Component
class Copies {

    private final Calls calls;
    private final SealedVersions versions;
    private final DraftAnswers drafts;
    private final DraftRows rows;

    Copies(Calls calls, SealedVersions versions, DraftAnswers drafts, DraftRows rows) {
        this.calls = calls;
        this.versions = versions;
        this.drafts = drafts;
        this.rows = rows;
    }

    /** Every answer that lasts: not the dates, attestations, documents and the amount asked. */
    void all(Application draft, Application model, PersonId person) {
        copy(draft, model, person, _ -> true);
    }

    /** What the organisation said of itself, whatever its project. */
    void ofOrganisation(Application draft, Application last, PersonId person) {
        copy(draft, last, person, FormField::isAboutOrganisation);
    }

    private void copy(
            Application draft, Application from, PersonId person, Predicate<FormField> wanted) {
        FormDefinition form = calls.form(draft.call(), draft.formVersion());
        Map<FormField, JsonNode> carried = carried(form, from, wanted);
        carried.forEach((field, value) ->
                drafts.propose(draft.id(), field.name(), value, person, source(from)));
        if (!carried.isEmpty()) {
            JsonNode answers = form.state(drafts.all(draft.id())).answers();
            rows.describe(draft.id(), form.outline(answers));
        }
    }

    private Map<FormField, JsonNode> carried(
            FormDefinition form, Application from, Predicate<FormField> wanted) {
        FormDefinition other;
        JsonNode answers;
        if (from.isDraft()) {
            other = calls.form(from.call(), from.formVersion());
            answers = drafts.all(from.id());
        } else {
            SealedVersion sealed = versions.last(from.id());
            other = calls.form(from.call(), sealed.formVersion());
            answers = sealed.answers();
        }
        var same = new SameQuestions(form, other);
        Map<FormField, JsonNode> carried = new LinkedHashMap<>();
        for (FormSection section : form.sections()) {
            for (FormField field : section.fields()) {
                if (field.type().isAsked() && wanted.test(field)) {
                    same.of(field)
                            .map(name -> field.carried(answers.path(name)))
                            .ifPresent(value -> carried.put(field, value));
                }
            }
        }
        return carried;
    }

    private static Source source(Application from) {
        String number = from.number();
        return number == null
                ? new Source(Source.Kind.DRAFT, from.title())
                : new Source(Source.Kind.APPLICATION, number);
    }

    /** Finds the field of another form that asks the same: same name and kind, or same part. */
    private static final class SameQuestions {

        private final Map<String, String> kinds = new HashMap<>();
        private final Map<String, String> byMeaning = new HashMap<>();

        SameQuestions(FormDefinition form, FormDefinition other) {
            other.sections().stream()
                    .flatMap(section -> section.fields().stream())
                    .forEach(field -> kinds.put(field.name(), field.kind()));
            form.outlineFields()
                    .forEach((part, name) -> {
                        String there = other.outlineFields().get(part);
                        if (there != null) {
                            byMeaning.put(name, there);
                        }
                    });
        }

        Optional<String> of(FormField field) {
            return named(field, byMeaning.get(field.name())).or(() -> named(field, field.name()));
        }

        private Optional<String> named(FormField field, @Nullable String name) {
            return Optional.ofNullable(name).filter(each -> field.kind().equals(kinds.get(each)));
        }
    }

    /** The application to begin with, if the organisation has one. */
    Optional<ApplicationId> last(Application draft) {
        return rows.last(draft.organisation(), draft.id());
    }
}
