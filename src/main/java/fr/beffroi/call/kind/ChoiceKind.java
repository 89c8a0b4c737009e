package fr.beffroi.call.kind;

import fr.beffroi.call.FormField;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One value of a closed list: every one shown, or one list to unroll when there are many. */
final class ChoiceKind implements Kind {

    @Override
    public String code() {
        return "choice";
    }

    @Override
    public String component() {
        return "choice";
    }

    @Override
    public Set<String> layoutWords() {
        return Set.of("options", "source");
    }

    @Override
    public void checkDefinition(Definition definition) {
        definition.demandValues(
                Choices.word(definition),
                Choices.values(definition),
                definition.type().path("enum"));
    }

    @Override
    public @Nullable JsonNode read(FormField field, String id, Posted posted) {
        return posted.text(id).map(JsonNodeFactory.instance::stringNode).orElse(null);
    }

    @Override
    public String words(FormField field, JsonNode value, Locale locale) {
        return Choices.label(field, typed(field, value));
    }

    @Override
    public @Nullable Object toFeel(FormField field, JsonNode value) {
        return value.isString() ? value.asString() : null;
    }

    @Override
    public Object sample(FormField field) {
        return field.options().isEmpty() ? "X" : field.options().getFirst().value();
    }

    /** A value that this list does not offer is chosen anew. */
    @Override
    public @Nullable JsonNode carried(FormField field, JsonNode value) {
        return Choices.offers(field, value) ? value : null;
    }
}
