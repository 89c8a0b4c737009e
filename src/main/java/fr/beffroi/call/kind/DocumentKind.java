package fr.beffroi.call.kind;

import fr.beffroi.call.FormField;
import fr.beffroi.call.RequiredDocument;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A document of the call, asked for in the place of the form where it belongs. The answer is the
 * list of the files given, which the server writes: nothing that a browser posts counts.
 */
final class DocumentKind implements Kind {

    @Override
    public String code() {
        return "document";
    }

    @Override
    public boolean isAsked() {
        return false;
    }

    @Override
    public String component() {
        return "document";
    }

    @Override
    public Set<String> layoutWords() {
        return Set.of("document");
    }

    @Override
    public String schema() {
        return """
        {"type": "array", "minItems": 1, "items": {"type": "object", "required": ["file", "name"],
         "additionalProperties": false,
         "properties": {"file": {"type": "string"}, "name": {"type": "string"}}}}
        """;
    }

    @Override
    public void checkDefinition(Definition definition) {
        definition.demandReference("urn:beffroi:document");
        String code = definition.field().document();
        definition.demand(
                definition.call().documents().stream()
                        .map(RequiredDocument::code)
                        .anyMatch(each -> each.equals(code)),
                "document",
                "the call asks for no document " + code);
    }

    @Override
    public @Nullable JsonNode read(FormField field, String id, Posted posted) {
        return null;
    }

    @Override
    public String words(FormField field, JsonNode value, Locale locale) {
        return value.valueStream()
                .map(file -> file.path("name").asString(""))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public Object toFeel(FormField field, JsonNode value) {
        return value.valueStream().map(file -> file.path("name").asString("")).toList();
    }

    @Override
    public Object sample(FormField field) {
        return java.util.List.of("plan.pdf");
    }

    /** Of its own application: it is given anew in another one. */
    @Override
    public @Nullable JsonNode carried(FormField field, JsonNode value) {
        return null;
    }
}
