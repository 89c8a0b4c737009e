package fr.beffroi.call.form;

import fr.beffroi.call.FieldError;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormSection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A small form written in a test, of one section, and what a person types in it. */
final class TrialForm {

    private final ObjectNode schema = FipdForm.JSON.createObjectNode();
    private final ObjectNode layout = FipdForm.JSON.createObjectNode();
    private final Map<String, List<String>> posted = new HashMap<>();

    TrialForm() {
        schema.put("type", "object").putObject("properties");
        schema.putArray("required");
        layout.putObject("outline").put("title", "title");
        layout.putArray("sections")
                .addObject()
                .put("id", "essai")
                .put("title", "Essai")
                .putArray("fields");
        field("text", "title", "{'type': 'string', 'maxLength': 100}", "");
    }

    /**
     * Adds a field.
     *
     * @param type its schema, with single quotes
     * @param words more words of its layout, such as {@code 'when': 'a > 1'}
     */
    TrialForm field(String kind, String name, String type, String words) {
        schema.withObject("/properties").set(name, json(type));
        ObjectNode field =
                (ObjectNode)
                        json(
                                "{'name': '%s', 'kind': '%s', 'label': 'Champ %s'%s}"
                                        .formatted(
                                                name,
                                                kind,
                                                name,
                                                words.isEmpty() ? "" : ", " + words));
        layout.at("/sections/0/fields").asArray().add(field);
        return this;
    }

    TrialForm required(String name) {
        schema.at("/required").asArray().add(name);
        return this;
    }

    TrialForm rule(String rule) {
        layout.withArray("/rules").add(json(rule));
        return this;
    }

    TrialForm typing(String name, String... values) {
        posted.put(name, List.of(values));
        return this;
    }

    ObjectNode schema() {
        return schema;
    }

    ObjectNode layout() {
        return layout;
    }

    FormDefinition compiled() {
        return FipdForm.compile(schema, layout);
    }

    ObjectNode answers() {
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        FormDefinition form = compiled();
        for (FormSection section : form.sections()) {
            answers.setAll(form.read(section, posted));
        }
        return form.calculate(answers);
    }

    List<FieldError> errors() {
        return compiled().check(answers(), Locale.FRENCH);
    }

    static JsonNode json(String text) {
        return FipdForm.JSON.readTree(text.replace('\'', '"'));
    }
}
