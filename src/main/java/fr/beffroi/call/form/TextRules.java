package fr.beffroi.call.form;

import fr.beffroi.call.FormField;
import java.util.List;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** Characters that cannot be seen, and that neither a PDF nor a letter can carry. */
final class TextRules {

    private TextRules() {}

    static void check(List<FormField> fields, JsonNode answers, Findings findings) {
        for (FormField field : fields) {
            check(field, field.name(), answers.path(field.name()), findings);
        }
    }

    private static void check(FormField field, String id, JsonNode value, Findings findings) {
        if (value.isObject()) {
            value.properties()
                    .forEach(
                            p -> check(field, part(field, id, p.getKey()), p.getValue(), findings));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                check(field, part(field, id, Integer.toString(i)), value.get(i), findings);
            }
        } else if (value.isString()) {
            invisible(value.asString())
                    .ifPresent(c ->
                            findings.add(
                                    field,
                                    id,
                                    "form.error.invisible",
                                    field.label(),
                                    "U+%04X".formatted(c)));
        }
    }

    /** Only composed fields have an element on the page for each of their parts. */
    private static String part(FormField field, String id, String part) {
        return switch (field.kind()) {
            case "counts", "table", "budget" -> id + '-' + part;
            default -> id;
        };
    }

    /** Controls other than tab and line breaks (C0, DEL, C1), and lone surrogates. */
    private static OptionalInt invisible(String text) {
        return text.codePoints()
                .filter(c -> c != '\t' && c != '\n' && c != '\r')
                .filter(c ->
                        Character.getType(c) == Character.CONTROL
                                || Character.getType(c) == Character.SURROGATE)
                .findFirst();
    }
}
