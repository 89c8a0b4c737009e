package fr.beffroi.call.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes the questions of a form in its two files, which stay in agreement. */
final class FormEdits {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String NEVER = "false";
    private static final String HIDDEN_AND = "false and (";

    private final ObjectNode schema;
    private final ObjectNode layout;

    FormEdits(JsonNode schema, JsonNode layout) {
        this.schema = (ObjectNode) schema.deepCopy();
        this.layout = (ObjectNode) layout.deepCopy();
    }

    JsonNode schema() {
        return schema;
    }

    JsonNode layout() {
        return layout;
    }

    /** All the questions, page by page. */
    List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (JsonNode section : layout.path("sections")) {
            for (JsonNode field : section.path("fields")) {
                questions.add(question(section, field));
            }
        }
        return questions;
    }

    Optional<Question> find(String name) {
        return questions().stream().filter(question -> question.name().equals(name)).findFirst();
    }

    /** Puts what was typed in the place of what was there; the code of the question stays. */
    void change(Question typed) {
        for (JsonNode section : layout.path("sections")) {
            for (JsonNode field : section.path("fields")) {
                if (field.path("name").asString("").equals(typed.name())) {
                    change((ObjectNode) field, typed);
                }
            }
        }
    }

    /** One place up or down on its page; nothing happens at its ends. */
    void move(String name, boolean up) {
        for (JsonNode section : layout.path("sections")) {
            ArrayNode fields = (ArrayNode) section.path("fields");
            for (int at = 0; at < fields.size(); at++) {
                int to = up ? at - 1 : at + 1;
                boolean mine = fields.path(at).path("name").asString("").equals(name);
                if (mine && to >= 0 && to < fields.size()) {
                    JsonNode moved = fields.remove(at);
                    fields.insert(to, moved);
                    return;
                }
            }
        }
    }

    private void change(ObjectNode field, Question typed) {
        field.set("label", text(typed.label(), typed.labelEn()));
        if (typed.help().isEmpty() && typed.helpEn().isEmpty()) {
            field.remove("help");
        } else {
            field.set("help", text(typed.help(), typed.helpEn()));
        }
        String condition = shownWhen(field);
        if (typed.hidden()) {
            field.put("when", condition.isEmpty() ? NEVER : HIDDEN_AND + condition + ")");
        } else if (condition.isEmpty()) {
            field.remove("when");
        } else {
            field.put("when", condition);
        }
        setMandatory(typed);
        if (typed.options() != null && field.has("options")) {
            setOptions(field, typed.options());
        }
    }

    private void setMandatory(Question typed) {
        ArrayNode required = schema.withArray("required");
        required.removeIf(name -> name.asString("").equals(typed.name()));
        if (typed.mandatory()) {
            required.add(typed.name());
        }
    }

    private void setOptions(ObjectNode field, String lines) {
        ArrayNode options = JSON.arrayNode();
        ArrayNode values = JSON.arrayNode();
        for (String line : lines.lines().filter(text -> !text.isBlank()).toList()) {
            String[] parts = line.split("\\|", 3);
            String value = parts[0].strip();
            String label = parts.length > 1 ? parts[1].strip() : value;
            String english = parts.length > 2 ? parts[2].strip() : "";
            options.addObject().put("value", value).set("label", text(label, english));
            values.add(value);
        }
        field.set("options", options);
        ObjectNode type = (ObjectNode) schema.at("/properties/" + field.path("name").asString(""));
        if (type.path("items").has("enum")) {
            ((ObjectNode) type.path("items")).set("enum", values);
        } else {
            type.set("enum", values);
        }
    }

    private Question question(JsonNode section, JsonNode field) {
        String name = field.path("name").asString("");
        String when = field.path("when").asString("");
        boolean mandatory =
                schema.path("required")
                        .valueStream()
                        .anyMatch(each -> each.asString("").equals(name));
        return new Question(
                name,
                french(section.path("title")),
                field.path("kind").asString(""),
                french(field.path("label")),
                field.path("label").path("en").asString(""),
                french(field.path("help")),
                field.path("help").path("en").asString(""),
                mandatory,
                when.equals(NEVER) || when.startsWith(HIDDEN_AND),
                options(field));
    }

    /** Of a plain list; the lists of linked questions are changed in the files. */
    private static @Nullable String options(JsonNode field) {
        String kind = field.path("kind").asString("");
        if (!field.has("options") || !(kind.equals("choice") || kind.equals("choices"))) {
            return null;
        }
        return String.join("\n", field.path("options").valueStream().map(FormEdits::line).toList());
    }

    private static String line(JsonNode option) {
        String english = option.path("label").path("en").asString("");
        return option.path("value").asString("")
                + " | "
                + french(option.path("label"))
                + (english.isEmpty() ? "" : " | " + english);
    }

    private static String shownWhen(ObjectNode field) {
        String when = field.path("when").asString("");
        if (when.startsWith(HIDDEN_AND)) {
            return when.substring(HIDDEN_AND.length(), when.length() - 1);
        }
        return when.equals(NEVER) ? "" : when;
    }

    private static String french(JsonNode text) {
        return text.isString() ? text.asString() : text.path("fr").asString("");
    }

    private static JsonNode text(String french, String english) {
        return english.isEmpty()
                ? JSON.stringNode(french)
                : JSON.objectNode().put("fr", french).put("en", english);
    }
}
