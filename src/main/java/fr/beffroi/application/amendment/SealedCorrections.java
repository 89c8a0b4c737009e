package fr.beffroi.application.amendment;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.Corrections;
import fr.beffroi.application.SealedVersion;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.application.dossier.CanonicalJson;
import fr.beffroi.application.form.FieldView;
import fr.beffroi.application.form.FieldViews;
import fr.beffroi.application.form.ReadableAnswers;
import fr.beffroi.call.Calls;
import fr.beffroi.call.FieldError;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormSection;
import fr.beffroi.call.FormState;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Corrects the answers of the last sealed version. */
@Component
class SealedCorrections implements Corrections {

    /** Documents are asked for as documents. */
    private static final String DOCUMENT = "document";

    private final Calls calls;
    private final Applications applications;
    private final SealedVersions versions;
    private final FundersStay funders;
    private final SealedAnswers sealing;
    private final FieldViews views;
    private final ReadableAnswers readable;

    SealedCorrections(
            Calls calls,
            Applications applications,
            SealedVersions versions,
            FundersStay funders,
            SealedAnswers sealing,
            FieldViews views,
            ReadableAnswers readable) {
        this.calls = calls;
        this.applications = applications;
        this.versions = versions;
        this.funders = funders;
        this.sealing = sealing;
        this.views = views;
        this.readable = readable;
    }

    @Override
    public List<Section> answered(Application application, Locale locale) {
        JsonNode answers = versions.last(application.id()).answers();
        FormDefinition form = form(application);
        FormState state = form.state(answers);
        return form.sections(locale).stream()
                .filter(state::shows)
                .map(section -> section(section, state, answers, locale))
                .filter(section -> !section.fields().isEmpty())
                .toList();
    }

    private Section section(FormSection section, FormState state, JsonNode answers, Locale locale) {
        return new Section(
                section.title(),
                section.lang(),
                section.fields().stream()
                        .filter(field -> isCorrectable(field) && state.shows(field))
                        .map(field -> field(field, answers, locale))
                        .toList());
    }

    private static boolean isCorrectable(FormField field) {
        return field.type().isAsked() && !field.type().component().equals(DOCUMENT);
    }

    @Override
    public JsonNode read(Application application, String field, Map<String, List<String>> posted) {
        FormDefinition form = form(application);
        JsonNode typed = form.read(alone(form, field, Locale.FRENCH), posted).path(field);
        JsonNode sealed = versions.last(application.id()).answers();
        JsonNode after = form.submitted(with(sealed, Map.of(field, typed))).path(field);
        return CanonicalJson.isSame(after, sealed.path(field)) ? sealed.path(field) : typed;
    }

    @Override
    public List<Correction> of(
            Application application,
            List<String> fields,
            Map<String, JsonNode> values,
            Locale locale) {
        FormDefinition form = form(application);
        JsonNode sealed = versions.last(application.id()).answers();
        ObjectNode changed = with(sealed, values);
        FormState state = form.state(changed);
        List<FieldError> errors = new ArrayList<>(form.check(changed, locale));
        errors.addAll(funders.errors(form, sealed, changed, locale));
        List<String> corrected = corrected(fields, sealed, changed);
        List<FieldError> caused = caused(corrected, form.check(sealed, locale), errors);
        return fields.stream()
                .map(name -> {
                    FormSection alone = alone(form, name, locale);
                    FormField field = alone.fields().getFirst();
                    List<FieldError> own =
                            errors.stream().filter(error -> isOf(name, error)).toList();
                    return new Correction(
                            field(field, sealed, locale),
                            field(field, changed, locale),
                            input(alone, state, own, locale),
                            messages(own, isFirst(name, corrected) ? caused : List.of()));
                })
                .toList();
    }

    private static List<String> corrected(List<String> fields, JsonNode sealed, JsonNode changed) {
        return fields.stream()
                .filter(name -> !CanonicalJson.isSame(sealed.path(name), changed.path(name)))
                .toList();
    }

    private static boolean isFirst(String name, List<String> corrected) {
        return !corrected.isEmpty() && corrected.getFirst().equals(name);
    }

    /** What became wrong in the other answers: it is said with the first that was corrected. */
    private static List<FieldError> caused(
            List<String> corrected, List<FieldError> before, List<FieldError> after) {
        Set<String> known = before.stream().map(FieldError::field).collect(Collectors.toSet());
        return after.stream()
                .filter(error -> !known.contains(error.field()))
                .filter(error -> corrected.stream().noneMatch(name -> isOf(name, error)))
                .toList();
    }

    private static List<String> messages(List<FieldError> own, List<FieldError> caused) {
        return Stream.concat(own.stream(), caused.stream()).map(FieldError::message).toList();
    }

    private @Nullable FieldView input(
            FormSection alone, FormState state, List<FieldError> errors, Locale locale) {
        return views.of(alone, state, errors, locale).stream().findFirst().orElse(null);
    }

    /** Names of fields hold no hyphen: what follows is inside the field. */
    private static boolean isOf(String field, FieldError error) {
        return error.field().equals(field) || error.field().startsWith(field + "-");
    }

    @Override
    public Object words(Application application, String field, JsonNode value, Locale locale) {
        FormField asked = alone(form(application), field, locale).fields().getFirst();
        return readable.field(asked, value, locale);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public SealedVersion seal(ApplicationId id, Map<String, JsonNode> values, String reason) {
        if (values.isEmpty()) {
            return versions.seal(id, reason);
        }
        Application application = applications.lock(id);
        FormDefinition form = form(application);
        ObjectNode answers = form.submitted(with(versions.last(id).answers(), values));
        return sealing.seal(application, form, answers, values);
    }

    private static ObjectNode with(JsonNode sealed, Map<String, JsonNode> values) {
        ObjectNode changed = (ObjectNode) sealed.deepCopy();
        values.forEach(changed::set);
        return changed;
    }

    private Field field(FormField field, JsonNode answers, Locale locale) {
        JsonNode value = answers.path(field.name());
        return new Field(
                field.name(),
                field.label(),
                field.lang(),
                value,
                readable.field(field, value, locale));
    }

    private FormDefinition form(Application application) {
        return calls.form(application.call(), application.formVersion());
    }

    /** The section of that field, without the others. */
    private static FormSection alone(FormDefinition form, String name, Locale locale) {
        for (FormSection section : form.sections(locale)) {
            for (FormField field : section.fields()) {
                if (field.name().equals(name) && isCorrectable(field)) {
                    return new FormSection(
                            section.id(),
                            section.title(),
                            section.intro(),
                            List.of(field),
                            section.lang());
                }
            }
        }
        throw new NotFound("Field " + name);
    }
}
