package fr.beffroi.call.form;

import fr.beffroi.call.FormField;
import fr.beffroi.call.kind.FieldKinds;
import fr.beffroi.call.kind.Findings;
import java.util.Collection;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** Characters that cannot be seen, and that neither a PDF nor a letter can carry. */
final class TextRules {

    private final FieldKinds kinds;
    private final Findings findings;

    TextRules(FieldKinds kinds, Findings findings) {
        this.kinds = kinds;
        this.findings = findings;
    }

    void check(Collection<FormField> fields, JsonNode answers) {
        for (FormField field : fields) {
            check(field, field.name(), answers.path(field.name()));
        }
    }

    private void check(FormField field, String id, JsonNode value) {
        if (value.isObject()) {
            value.properties()
                    .forEach(p -> check(field, part(field, id, p.getKey()), p.getValue()));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                check(field, part(field, id, Integer.toString(i)), value.path(i));
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
    private String part(FormField field, String id, String part) {
        return kinds.of(field).isComposed() ? id + '-' + part : id;
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
