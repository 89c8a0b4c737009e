package fr.beffroi.call.kind;

import fr.beffroi.call.Axis;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormField.Option;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the kinds with a closed list share. */
final class Choices {

    private Choices() {}

    /** Tells whether the source is known, and the values offered. */
    static Set<String> values(Definition definition) {
        Layout.Field field = definition.field();
        if (field.source() != null) {
            definition.demand(
                    field.source().equals("axes"), "source", "there is no list " + field.source());
            return definition.call().axes().stream()
                    .map(Axis::code)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return values(definition, field.options() == null ? List.of() : field.options());
    }

    static Set<String> values(Definition definition, List<Layout.Choice> options) {
        var values = new LinkedHashSet<String>();
        for (int i = 0; i < options.size(); i++) {
            String value = options.get(i).value();
            definition.demand(values.add(value), "options/" + i, value + " is offered twice");
        }
        return values;
    }

    /** Where the values are told: the list itself, or its source. */
    static String word(Definition definition) {
        return definition.field().source() == null ? "options" : "source";
    }

    static boolean offers(FormField field, JsonNode value) {
        return field.options().stream()
                .anyMatch(option -> option.value().equals(value.asString("")));
    }

    static String label(FormField field, String code) {
        return field.options().stream()
                .filter(option -> option.value().equals(code))
                .map(Option::label)
                .findFirst()
                .orElse(code);
    }
}
