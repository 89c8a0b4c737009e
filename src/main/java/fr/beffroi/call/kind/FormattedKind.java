package fr.beffroi.call.kind;

import fr.beffroi.call.FormField;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A text of a known form, such as an e-mail or a SIRET: kept in one writing, whatever the spaces
 * typed; kept as typed if it has not that form. The JSON Schema format of the same name is ours.
 */
abstract class FormattedKind implements Kind {

    private final String code;

    FormattedKind(String code) {
        this.code = code;
    }

    /** The one writing of what was typed; empty if it has not the form. */
    abstract Optional<String> normal(String typed);

    @Override
    public final String code() {
        return code;
    }

    final boolean accepts(String text) {
        return normal(text).isPresent();
    }

    @Override
    public Set<String> layoutWords() {
        return Set.of("autocomplete");
    }

    @Override
    public void checkDefinition(Definition definition) {
        definition.demandFormat(definition.type(), code);
    }

    @Override
    public @Nullable JsonNode read(FormField field, String id, Posted posted) {
        return posted.text(id)
                .map(typed -> normal(typed).orElse(typed))
                .map(JsonNodeFactory.instance::stringNode)
                .orElse(null);
    }

    @Override
    public @Nullable Object toFeel(FormField field, JsonNode value) {
        return value.isString() ? value.asString() : null;
    }

    @Override
    public Object sample(FormField field) {
        return "texte";
    }
}
