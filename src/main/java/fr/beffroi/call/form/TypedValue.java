package fr.beffroi.call.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A value in JSON as a page would post it, and what of it was not understood. */
final class TypedValue {

    private TypedValue() {}

    /** Whether nothing is given: null, an empty text, an empty list. */
    static boolean isNothing(JsonNode value) {
        return value.isNull()
                || (value.isString() && value.asString().isBlank())
                || (value.isContainer() && value.isEmpty());
    }

    /** The elements of the page with what one types in them, by their names. */
    static Map<String, List<String>> elements(String name, JsonNode value) {
        Map<String, List<String>> elements = new HashMap<>();
        put(elements, name, value);
        return elements;
    }

    private static void put(Map<String, List<String>> elements, String name, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(p -> put(elements, name + '-' + p.getKey(), p.getValue()));
        } else if (value.isArray()) {
            List<String> chosen = new ArrayList<>();
            for (int i = 0; i < value.size(); i++) {
                JsonNode item = value.path(i);
                if (item.isContainer()) {
                    put(elements, name + '-' + i, item);
                } else {
                    chosen.add(typed(item));
                }
            }
            elements.put(name, chosen);
        } else {
            elements.put(name, List.of(typed(value)));
        }
    }

    /** A number in the exponent's writing stays so: nobody types one, and it may be endless. */
    private static String typed(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isNumber() && !value.isIntegralNumber()) {
            BigDecimal number = value.decimalValue();
            return number.toString().replace('.', ',');
        }
        return value.asString();
    }

    /**
     * The first place, such as {@code /postcode}, where what was given is not in what was read, or
     * is there as another type; empty if all of it is.
     */
    static Optional<String> lost(JsonNode given, JsonNode read) {
        if (isNothing(given)) {
            return Optional.empty();
        }
        if (given.isObject() && read.isObject()) {
            return given.properties().stream()
                    .flatMap(p -> inside(p.getKey(), p.getValue(), read.path(p.getKey())))
                    .findFirst();
        }
        if (given.isArray() && read.isArray() && given.size() == read.size()) {
            return IntStream.range(0, given.size())
                    .boxed()
                    .flatMap(i -> inside(i.toString(), given.path(i), read.path(i)))
                    .findFirst();
        }
        return isSame(given, read) ? Optional.empty() : Optional.of("");
    }

    private static Stream<String> inside(String name, JsonNode given, JsonNode read) {
        return lost(given, read).map(place -> '/' + name + place).stream();
    }

    /** A text that a field could not read is kept apart in an object: its own check tells why. */
    private static boolean isSame(JsonNode given, JsonNode read) {
        if (given.isString()) {
            // U+0000 cannot be kept: what is read has lost it.
            return given.asString().indexOf('\0') < 0 && (read.isString() || read.isObject());
        }
        return given.isNumber() ? read.isNumber() : given.isBoolean() && read.isBoolean();
    }
}
