package fr.beffroi.call.kind;

import fr.beffroi.call.FormField;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value that the server calculates by a formula; whatever a browser posts for it is ignored. It
 * is shown, and handed to other formulas, as a value of the kind that its layout calls result.
 */
final class CalculatedKind implements Kind {

    private static final Set<String> RESULTS =
            Set.of("integer", "decimal", "money", "percentage", "date", "text", "yesno");

    private final FieldKinds kinds;

    CalculatedKind(FieldKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public String code() {
        return "calculated";
    }

    @Override
    public boolean isAsked() {
        return false;
    }

    @Override
    public String component() {
        return "calculated";
    }

    @Override
    public Set<String> layoutWords() {
        return Set.of("formula", "result", "unit");
    }

    @Override
    public void checkDefinition(Definition definition) {
        Layout.Field field = definition.field();
        definition.demand(field.formula() != null, "formula", "the formula is missing");
        definition.demandSchema(
                definition.type().path("readOnly").asBoolean(false), "\"readOnly\": true");
        String result = field.result();
        definition.demand(
                result != null && RESULTS.contains(result),
                "result",
                "must be one of " + RESULTS.stream().sorted().toList());
        if (result != null && RESULTS.contains(result)) {
            kinds.get(result).checkDefinition(definition.as(result));
        }
    }

    /** The field as one of the kind that its formula gives. */
    private static FormField result(FormField field) {
        return field.details().columns().getFirst();
    }

    @Override
    public @Nullable JsonNode read(FormField field, String id, Posted posted) {
        return null;
    }

    @Override
    public String words(FormField field, JsonNode value, Locale locale) {
        FormField result = result(field);
        return result.type().words(result, value, locale);
    }

    @Override
    public List<List<String>> rows(FormField field, JsonNode value, Locale locale) {
        return List.of();
    }

    @Override
    public @Nullable Object toFeel(FormField field, JsonNode value) {
        FormField result = result(field);
        return kinds.of(result).toFeel(result, value);
    }

    @Override
    public Object sample(FormField field) {
        FormField result = result(field);
        return kinds.of(result).sample(result);
    }

    /** What its formula gave, as the answer to keep; null if it is of another type. */
    @Nullable JsonNode kept(FormField field, Object given) {
        return kinds.of(result(field)).fromFeel(given);
    }

    /** Of its own application: it is given anew in another one. */
    @Override
    public @Nullable JsonNode carried(FormField field, JsonNode value) {
        return null;
    }
}
