package fr.beffroi.call.form;

import fr.beffroi.call.FormField;
import java.util.Collection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answers to check: the fields of the form alone, without what means that nothing was given
 * (nulls, blank texts, empty lists).
 */
final class Given {

    private Given() {}

    static ObjectNode of(Collection<FormField> fields, JsonNode answers) {
        ObjectNode given = JsonNodeFactory.instance.objectNode();
        for (FormField field : fields) {
            JsonNode value = pruned(answers.path(field.name()));
            if (!isNothing(value)) {
                given.set(field.name(), value);
            }
        }
        return given;
    }

    private static JsonNode pruned(JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            for (var property : object.properties()) {
                JsonNode part = pruned(property.getValue());
                if (!isNothing(part)) {
                    copy.set(property.getKey(), part);
                }
            }
            return copy;
        }
        if (value.isArray()) {
            var copy = JsonNodeFactory.instance.arrayNode();
            value.forEach(item -> copy.add(pruned(item)));
            return copy;
        }
        return value;
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isString() && value.asString().isBlank())
                || (value.isContainer() && value.isEmpty());
    }
}
