package fr.beffroi.application.form;

import fr.beffroi.call.FieldError;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormField.Option;
import fr.beffroi.call.FormSection;
import fr.beffroi.territory.Commune;
import fr.beffroi.territory.Territories;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes the fields of a section ready to be shown with their answers and errors. */
@Component
public class FieldViews {

    private final Territories territories;

    FieldViews(Territories territories) {
        this.territories = territories;
    }

    /**
     * @param answers those of the whole form: options may depend on another section
     */
    public List<FieldView> of(FormSection section, JsonNode answers, List<FieldError> errors) {
        Map<String, String> byId =
                errors.stream()
                        .collect(
                                Collectors.toMap(
                                        FieldError::field,
                                        FieldError::message,
                                        (first, second) -> first));
        return section.fields().stream()
                .map(field ->
                        new FieldView(
                                field,
                                field.name(),
                                answers.path(field.name()),
                                options(field, answers),
                                byId,
                                this::commune))
                .toList();
    }

    private List<Option> options(FormField field, JsonNode answers) {
        String of = field.details().of();
        if (!field.kind().equals("qpv") || of == null) {
            return field.options();
        }
        return territories.districtsOf(answers.path(of).asString("")).stream()
                .map(district -> new Option(district.code(), district.label()))
                .toList();
    }

    private String commune(String code) {
        return territories.commune(code).map(Commune::label).orElse(code);
    }
}
