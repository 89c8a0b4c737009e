package fr.beffroi.call.kind;

import fr.beffroi.call.FormField;
import fr.beffroi.call.FormField.Option;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Several whole numbers, one a line, and their sum. */
final class CountsKind implements Kind {

    private static final String TOTAL = "total";

    @Override
    public String code() {
        return "counts";
    }

    @Override
    public String component() {
        return "counts";
    }

    @Override
    public boolean isComposed() {
        return true;
    }

    @Override
    public Set<String> layoutWords() {
        return Set.of("lines", TOTAL);
    }

    @Override
    public void checkDefinition(Definition definition) {
        definition.demandType("object");
        List<Layout.Line> lines = definition.field().lines();
        definition.demand(lines != null && !lines.isEmpty(), "lines", "the lines are missing");
        if (lines != null) {
            var codes = new java.util.HashSet<>(Set.of(TOTAL));
            for (int i = 0; i < lines.size(); i++) {
                String code = lines.get(i).code();
                definition.demand(
                        codes.add(code), "lines/" + i + "/code", code + " is twice there");
            }
        }
    }

    @Override
    public @Nullable JsonNode read(FormField field, String id, Posted posted) {
        ObjectNode counts = JsonNodeFactory.instance.objectNode();
        for (Option line : field.options()) {
            posted.text(id + '-' + line.value())
                    .ifPresent(typed -> counts.set(line.value(), whole(typed)));
        }
        return counts.isEmpty() ? null : counts;
    }

    static JsonNode whole(String typed) {
        return TypedNumbers.whole(typed)
                .map(number -> (JsonNode) JsonNodeFactory.instance.numberNode(number))
                .orElseGet(() -> JsonNodeFactory.instance.stringNode(typed));
    }

    @Override
    public void complete(FormField field, JsonNode value) {
        if (field.details().total() && value instanceof ObjectNode counts) {
            counts.put(TOTAL, sum(field, counts));
        }
    }

    private static long sum(FormField field, JsonNode counts) {
        return field.options().stream()
                .map(line -> counts.path(line.value()))
                .filter(JsonNode::isIntegralNumber)
                .mapToLong(JsonNode::longValue)
                .sum();
    }

    @Override
    public Element element(FormField field, String id, List<String> path) {
        if (path.isEmpty() || path.getLast().equals(TOTAL)) {
            return new Element(field, id, field.label());
        }
        String code = path.getFirst();
        return new Element(
                field, id + '-' + code, field.label() + ", " + Choices.label(field, code));
    }

    @Override
    public String words(FormField field, JsonNode value, Locale locale) {
        return "";
    }

    @Override
    public List<List<String>> rows(FormField field, JsonNode value, Locale locale) {
        return field.options().stream()
                .filter(line -> value.has(line.value()))
                .map(line -> List.of(line.label(), number(value.path(line.value()), locale)))
                .toList();
    }

    private static String number(JsonNode value, Locale locale) {
        return value.isIntegralNumber()
                ? NumberFormat.getIntegerInstance(locale).format(value.longValue())
                : value.asString("");
    }

    @Override
    public Object toFeel(FormField field, JsonNode value) {
        Map<String, Object> counts = new HashMap<>();
        field.options().forEach(line -> counts.put(line.value(), count(value.path(line.value()))));
        counts.put(TOTAL, BigDecimal.valueOf(sum(field, value)));
        return counts;
    }

    private static BigDecimal count(JsonNode value) {
        return value.isIntegralNumber() ? value.decimalValue() : BigDecimal.ZERO;
    }

    @Override
    public Object sample(FormField field) {
        return toFeel(field, JsonNodeFactory.instance.objectNode());
    }

    /** Without the lines that this field does not have. */
    @Override
    public @Nullable JsonNode carried(FormField field, JsonNode value) {
        ObjectNode counts = JsonNodeFactory.instance.objectNode();
        for (Option line : field.options()) {
            if (value.has(line.value())) {
                counts.set(line.value(), value.path(line.value()));
            }
        }
        if (counts.isEmpty()) {
            return null;
        }
        complete(field, counts);
        return counts;
    }
}
