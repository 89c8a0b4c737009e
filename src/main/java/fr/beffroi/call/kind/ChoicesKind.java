package fr.beffroi.call.kind;

import fr.beffroi.call.FormField;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Several values of a closed list. */
class ChoicesKind implements Kind {

    @Override
    public String code() {
        return "choices";
    }

    @Override
    public String component() {
        return "choices";
    }

    @Override
    public Set<String> layoutWords() {
        return Set.of("options", "source");
    }

    @Override
    public void checkDefinition(Definition definition) {
        definition.demandType("array");
        definition.demandValues(
                Choices.word(definition),
                Choices.values(definition),
                definition.type().path("items").path("enum"));
    }

    @Override
    public @Nullable JsonNode read(FormField field, String id, Posted posted) {
        List<String> chosen = posted.several(id);
        if (chosen.isEmpty()) {
            return null;
        }
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        chosen.forEach(values::add);
        return values;
    }

    /** A value in words. */
    String label(FormField field, String code) {
        return Choices.label(field, code);
    }

    @Override
    public String words(FormField field, JsonNode value, Locale locale) {
        return value.valueStream()
                .map(code -> label(field, code.asString("")))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public Object toFeel(FormField field, JsonNode value) {
        return value.valueStream().map(code -> code.asString("")).toList();
    }

    @Override
    public Object sample(FormField field) {
        return field.options().stream().map(FormField.Option::value).limit(1).toList();
    }

    /** Without the values that this list does not offer. */
    @Override
    public @Nullable JsonNode carried(FormField field, JsonNode value) {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        value.valueStream().filter(each -> isCarried(field, each)).forEach(values::add);
        return values.isEmpty() ? null : values;
    }

    boolean isCarried(FormField field, JsonNode value) {
        return Choices.offers(field, value);
    }
}
