package fr.beffroi.call.campaign;

import fr.beffroi.call.campaign.Field.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the content of a call out of what was typed, and what to type out of a content. */
@Component
class CallContent {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final FieldValues values;

    CallContent(FieldValues values) {
        this.values = values;
    }

    /**
     * The content, without what is missing or cannot be read.
     *
     * @param problems what is missing or cannot be read
     */
    record Made(ObjectNode content, List<Problem> problems) {}

    Made make(JsonNode base, Map<Part, Map<String, String>> typed) {
        ObjectNode content = base.isObject() ? (ObjectNode) base.deepCopy() : JSON.objectNode();
        List<Problem> problems = new ArrayList<>();
        for (Part part : Part.values()) {
            Map<String, String> own = typed.getOrDefault(part, Map.of());
            for (Field field : part.fields()) {
                if (!field.pointer().isEmpty()) {
                    put(content, part, field, own, problems);
                }
            }
        }
        return new Made(content, problems);
    }

    private void put(
            ObjectNode content,
            Part part,
            Field field,
            Map<String, String> typed,
            List<Problem> problems) {
        Place place = Place.in(content, field.pointer());
        if (field.kind() == Kind.ROWS) {
            place.parent().set(place.name(), rows(part, field, typed, problems));
            return;
        }
        JsonNode value = value(part, field, field.name(), typed, problems);
        if (value == null) {
            place.parent().remove(place.name());
        } else {
            place.parent().set(place.name(), value);
        }
    }

    private ArrayNode rows(
            Part part, Field field, Map<String, String> typed, List<Problem> problems) {
        ArrayNode rows = JSON.arrayNode();
        for (int row = 0; row < TypedPart.rows(field, typed); row++) {
            ObjectNode object = rows.addObject();
            for (Field column : field.columns()) {
                JsonNode value = value(part, column, field.cell(row, column), typed, problems);
                if (value != null) {
                    object.set(column.name(), value);
                }
            }
        }
        return rows;
    }

    private @org.jspecify.annotations.Nullable JsonNode value(
            Part part,
            Field field,
            String name,
            Map<String, String> typed,
            List<Problem> problems) {
        String text = typed.getOrDefault(name, "");
        if (text.isBlank() && field.kind() != Kind.FLAG) {
            if (field.required()) {
                problems.add(Problem.at(part, name, "campaign.problem.missing"));
            }
            return null;
        }
        JsonNode value =
                ClosedLists.allows(field, text) ? values.read(field, text).orElse(null) : null;
        if (value == null) {
            String key =
                    "campaign.problem." + field.kind().name().toLowerCase(java.util.Locale.ROOT);
            problems.add(Problem.at(part, name, key, text));
        }
        return value;
    }

    /** What one would type, part by part, to get that content. */
    Map<Part, Map<String, String>> typed(JsonNode content) {
        Map<Part, Map<String, String>> typed = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            Map<String, String> own = new LinkedHashMap<>();
            for (Field field : part.fields()) {
                if (!field.pointer().isEmpty()) {
                    type(field, content.at(field.pointer()), own);
                }
            }
            typed.put(part, own);
        }
        return typed;
    }

    private void type(Field field, JsonNode value, Map<String, String> typed) {
        if (field.kind() != Kind.ROWS) {
            typed.put(field.name(), values.typed(field, value));
            return;
        }
        for (int row = 0; row < value.size(); row++) {
            for (Field column : field.columns()) {
                typed.put(
                        field.cell(row, column),
                        values.typed(column, value.path(row).path(column.name())));
            }
        }
    }

    /** Where a pointer of at most two steps leads. */
    private record Place(ObjectNode parent, String name) {

        static Place in(ObjectNode content, String pointer) {
            String[] steps = pointer.substring(1).split("/", -1);
            ObjectNode parent = content;
            for (int i = 0; i < steps.length - 1; i++) {
                parent =
                        parent.path(steps[i]).isObject()
                                ? (ObjectNode) parent.path(steps[i])
                                : parent.putObject(steps[i]);
            }
            return new Place(parent, steps[steps.length - 1]);
        }
    }
}
