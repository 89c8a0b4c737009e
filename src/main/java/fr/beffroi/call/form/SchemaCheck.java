package fr.beffroi.call.form;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.path.NodePath;
import fr.beffroi.call.FormField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns what the schema finds into our own messages, by keyword and kind of field. */
final class SchemaCheck {

    private final Schema schema;
    private final Map<String, FormField> fields;

    SchemaCheck(Schema schema, Map<String, FormField> fields) {
        this.schema = schema;
        this.fields = fields;
    }

    void check(JsonNode answers, Findings findings) {
        for (Error error : schema.validate(answers)) {
            List<String> path = path(error);
            FormField field = path.isEmpty() ? null : fields.get(path.getFirst());
            if (field != null && !field.kind().equals("budget")) {
                report(error, path, field, findings);
            } else if (field != null && path.size() == 1) {
                findings.add(
                        field, field.name(), "form.error." + error.getKeyword(), field.label());
            }
        }
    }

    private static void report(Error error, List<String> path, FormField field, Findings findings) {
        Part part = Part.of(field, path);
        findings.add(
                part.field(),
                part.id(),
                key(error, field, path),
                part.label(),
                limit(error),
                actual(error));
    }

    /**
     * The names from the root to the value, with the missing property that {@code required} names.
     */
    private static List<String> path(Error error) {
        NodePath location = error.getInstanceLocation();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < location.getNameCount(); i++) {
            names.add(location.getName(i));
        }
        if (error.getKeyword().equals("required")) {
            names.add(error.getProperty());
        }
        return names;
    }

    private static String key(Error error, FormField field, List<String> path) {
        String keyword = error.getKeyword();
        if (keyword.equals("format")) {
            return "form.error.format." + error.getSchemaNode().asString();
        }
        if (field.kind().equals("counts") && path.getLast().equals("total")) {
            return "form.error.none";
        }
        return "form.error." + (keyword.equals("const") ? "required" : keyword);
    }

    private static Object limit(Error error) {
        JsonNode limit = error.getSchemaNode();
        return limit != null && limit.isIntegralNumber() ? limit.longValue() : "";
    }

    /** How far from the limit a text or a list is; or what was typed. */
    private static Object actual(Error error) {
        JsonNode value = error.getInstanceNode();
        JsonNode limit = error.getSchemaNode();
        if (error.getKeyword().equals("maxLength") && value != null && limit != null) {
            String text = value.asString();
            return text.codePointCount(0, text.length()) - limit.intValue();
        }
        return value == null ? "" : shortened(value);
    }

    private static String shortened(JsonNode value) {
        String text = value.isValueNode() ? value.asString() : "";
        return text.codePoints()
                .limit(40)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /**
     * The element of the page that a location means.
     *
     * @param field whose kind chooses the message, and whose place orders it
     */
    private record Part(FormField field, String id, String label) {

        static Part of(FormField field, List<String> path) {
            if (path.size() == 1 || path.getLast().equals("total")) {
                return new Part(field, field.name(), field.label());
            }
            if (field.kind().equals("counts")) {
                return new Part(field, join(path), lineLabel(field, path.get(1)));
            }
            if (field.kind().equals("table")) {
                return ofTable(field, path);
            }
            return new Part(field, field.name(), field.label());
        }

        private static Part ofTable(FormField field, List<String> path) {
            int row = Integer.parseInt(path.get(1));
            String column = path.size() > 2 ? path.get(2) : firstColumn(field);
            String label =
                    field.details().columns().stream()
                            .filter(c -> c.name().equals(column))
                            .map(FormField::label)
                            .findFirst()
                            .orElse(field.label());
            return new Part(
                    field,
                    field.name() + '-' + row + '-' + column,
                    field.label() + ", " + (row + 1) + ", " + label);
        }

        private static String firstColumn(FormField field) {
            return field.details().columns().getFirst().name();
        }

        private static String lineLabel(FormField field, @Nullable String code) {
            return field.options().stream()
                    .filter(o -> o.value().equals(code))
                    .map(o -> field.label() + ", " + o.label())
                    .findFirst()
                    .orElse(field.label());
        }

        private static String join(List<String> path) {
            return String.join("-", path);
        }
    }
}
