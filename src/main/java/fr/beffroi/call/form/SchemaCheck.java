package fr.beffroi.call.form;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import fr.beffroi.call.FormField;
import fr.beffroi.call.kind.FieldKinds;
import fr.beffroi.call.kind.Findings;
import fr.beffroi.call.kind.Kind.Element;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Turns what the schema finds into our own messages, by keyword and kind of field. */
final class SchemaCheck {

    /** Names on the way to it: the field, the row, the column. */
    private static final int BUDGET_IN_A_ROW = 3;

    private final Schema schema;
    private final FieldKinds kinds;

    SchemaCheck(Schema schema, FieldKinds kinds) {
        this.schema = schema;
        this.kinds = kinds;
    }

    /**
     * @param hidden names of fields that nobody can fill in: they are not asked for
     * @param leftOut keywords of the schema that are not looked at
     */
    void check(
            JsonNode answers,
            Map<String, FormField> fields,
            Set<String> hidden,
            Set<String> leftOut,
            Findings findings) {
        for (Error error : schema.validate(answers)) {
            List<String> path = path(error);
            FormField field = path.isEmpty() ? null : fields.get(path.getFirst());
            if (field != null
                    && !leftOut.contains(error.getKeyword())
                    && !hidden.contains(field.name())
                    && isOurs(field, path)) {
                report(error, path, field, findings);
            }
        }
    }

    /** A budget is checked by itself, alone or in a row, but that it is there. */
    private boolean isOurs(FormField field, List<String> path) {
        int itself = field.kind().equals("budget") ? 1 : BUDGET_IN_A_ROW;
        return path.size() <= itself || !element(field, path).field().kind().equals("budget");
    }

    private Element element(FormField field, List<String> path) {
        return kinds.of(field).element(field, field.name(), path.subList(1, path.size()));
    }

    private void report(Error error, List<String> path, FormField field, Findings findings) {
        Element element = element(field, path);
        findings.add(
                element.field(),
                element.id(),
                key(error, field, path),
                element.label(),
                limit(error, element.field()),
                actual(error));
    }

    /**
     * The names from the root to the value, with the missing property that {@code required} names.
     */
    private static List<String> path(Error error) {
        List<String> names = Pointers.names(error.getInstanceLocation());
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

    private static Object limit(Error error, FormField field) {
        JsonNode limit = error.getSchemaNode();
        if (limit == null || !limit.isNumber()) {
            return "";
        }
        if (field.kind().equals("percentage")) {
            return limit.decimalValue();
        }
        return limit.isIntegralNumber() ? limit.longValue() : limit.asString();
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
}
