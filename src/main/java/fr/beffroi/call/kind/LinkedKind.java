package fr.beffroi.call.kind;

import fr.beffroi.call.FormField;
import fr.beffroi.call.FormField.Option;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Two lists: what the second one offers depends on what was chosen in the first. */
final class LinkedKind extends ComposedKind {

    LinkedKind(FieldKinds kinds) {
        super(
                "linked",
                kinds,
                List.of(mandatory("first", "choice", null), mandatory("second", "choice", null)));
    }

    @Override
    public String component() {
        return "linked";
    }

    @Override
    public String schema() {
        return """
        {"type": "object", "required": ["first", "second"], "additionalProperties": false,
         "properties": {"first": {"type": "string"}, "second": {"type": "string"}}}
        """;
    }

    @Override
    public Set<String> layoutWords() {
        return Set.of("options");
    }

    @Override
    public void checkDefinition(Definition definition) {
        super.checkDefinition(definition);
        List<Layout.Choice> options = definition.field().options();
        definition.demand(
                options != null && !options.isEmpty(),
                "options",
                "there is nothing to choose from");
        if (options != null) {
            Choices.values(definition, options);
            for (int i = 0; i < options.size(); i++) {
                List<Layout.Choice> second = options.get(i).options();
                definition.demand(
                        second != null && !second.isEmpty(),
                        "options/" + i,
                        "the second list has nothing under " + options.get(i).value());
            }
        }
    }

    @Override
    public void check(FormField field, String id, JsonNode value, Checking checking) {
        String first = value.path("first").asString("");
        String second = value.path("second").asString("");
        if (!first.isEmpty() && find(field, first, null).findAny().isEmpty()) {
            checking.findings().add(field, id + "-first", "form.error.enum", field.label());
        }
        if (!second.isEmpty() && find(field, second, first).findAny().isEmpty()) {
            checking.findings()
                    .add(
                            field,
                            id + "-second",
                            "form.error.linked",
                            label(field, second),
                            label(field, first));
        }
    }

    private static Stream<Option> find(
            FormField field, String value, @org.jspecify.annotations.Nullable String under) {
        return field.options().stream()
                .filter(option -> option.value().equals(value))
                .filter(option -> java.util.Objects.equals(option.under(), under));
    }

    private static String label(FormField field, String value) {
        return Choices.label(field, value);
    }

    @Override
    public String words(FormField field, JsonNode value, Locale locale) {
        String first = value.path("first").asString("");
        String second = value.path("second").asString("");
        return Stream.of(
                        label(field, first),
                        find(field, second, first).map(Option::label).findFirst().orElse(second))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" – "));
    }

    @Override
    public @Nullable JsonNode carried(FormField field, JsonNode value) {
        String first = value.path("first").asString("");
        boolean offered =
                find(field, first, null).findAny().isPresent()
                        && find(field, value.path("second").asString(""), first)
                                .findAny()
                                .isPresent();
        return offered ? value : null;
    }
}
