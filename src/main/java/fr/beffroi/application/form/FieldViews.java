package fr.beffroi.application.form;

import fr.beffroi.call.FieldError;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormSection;
import fr.beffroi.call.FormState;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes the fields of a section ready to be filled in, with their answers and errors. */
@Component
public class FieldViews {

    /**
     * The fields of a section that are shown.
     *
     * @param state of the whole form: options may depend on another section
     */
    public List<FieldView> of(
            FormSection section, FormState state, List<FieldError> errors, Locale locale) {
        Map<String, String> byId =
                errors.stream()
                        .collect(
                                Collectors.toMap(
                                        FieldError::field,
                                        FieldError::message,
                                        (first, second) -> first));
        return section.fields().stream()
                .filter(state::shows)
                .map(field -> view(field, state.answers(), byId, locale))
                .toList();
    }

    private static FieldView view(
            FormField field, JsonNode answers, Map<String, String> errors, Locale locale) {
        JsonNode value = answers.path(field.name());
        boolean answered = !value.isNull() && !value.isMissingNode();
        return new FieldView(
                field,
                field.name(),
                value,
                field.type().options(field, answers),
                answers,
                errors,
                answered ? field.type().words(field, value, locale) : "");
    }
}
