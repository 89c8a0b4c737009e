package fr.beffroi.call.kind;

import fr.beffroi.call.FormField;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A text, kept exactly as typed. */
class TextKind implements Kind {

    private final String code;

    TextKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<String> layoutWords() {
        return Set.of("autocomplete");
    }

    @Override
    public void checkDefinition(Definition definition) {
        definition.demandType("string");
        definition.demandSchema(definition.type().path("maxLength").isInt(), "a maxLength");
    }

    @Override
    public @Nullable JsonNode read(FormField field, String id, Posted posted) {
        return posted.text(id).map(JsonNodeFactory.instance::stringNode).orElse(null);
    }

    @Override
    public @Nullable Object toFeel(FormField field, JsonNode value) {
        return value.isString() ? value.asString() : null;
    }

    @Override
    public Object sample(FormField field) {
        return "texte";
    }

    @Override
    public @Nullable JsonNode fromFeel(Object result) {
        return result instanceof String text ? JsonNodeFactory.instance.stringNode(text) : null;
    }
}
