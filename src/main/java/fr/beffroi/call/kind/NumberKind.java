package fr.beffroi.call.kind;

import fr.beffroi.call.FormField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A decimal number, exact; kept as typed if it cannot be read. */
class NumberKind implements Kind {

    private final String code;
    private final int decimals;

    /**
     * @param decimals the most that may be typed
     */
    NumberKind(String code, int decimals) {
        this.code = code;
        this.decimals = decimals;
    }

    final int decimals() {
        return decimals;
    }

    /** The number that a text means. */
    Optional<BigDecimal> parse(String typed) {
        return TypedNumbers.decimal(typed, decimals);
    }

    /** A number as it is kept. */
    JsonNode kept(BigDecimal number) {
        return JsonNodeFactory.instance.numberNode(number);
    }

    /** A number in words. */
    String shown(FormField field, BigDecimal number, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(decimals);
        String unit = field.details().unit();
        return unit == null ? format.format(number) : format.format(number) + ' ' + unit;
    }

    @Override
    public final String code() {
        return code;
    }

    @Override
    public String component() {
        return "number";
    }

    @Override
    public Set<String> layoutWords() {
        return Set.of("unit");
    }

    @Override
    public void checkDefinition(Definition definition) {
        definition.demandType("number");
    }

    @Override
    public @Nullable JsonNode read(FormField field, String id, Posted posted) {
        return posted.text(id)
                .map(typed ->
                        parse(typed)
                                .map(this::kept)
                                .orElseGet(() -> JsonNodeFactory.instance.stringNode(typed)))
                .orElse(null);
    }

    /** Without separators of thousands, with a French comma: it can be read back. */
    @Override
    public String typed(FormField field, JsonNode value) {
        return value.isNumber()
                ? value.decimalValue().toPlainString().replace('.', ',')
                : Kind.super.typed(field, value);
    }

    @Override
    public final String words(FormField field, JsonNode value, Locale locale) {
        return value.isNumber() ? shown(field, value.decimalValue(), locale) : typed(field, value);
    }

    @Override
    public @Nullable Object toFeel(FormField field, JsonNode value) {
        return value.isNumber() ? value.decimalValue() : null;
    }

    @Override
    public Object sample(FormField field) {
        return BigDecimal.TWO;
    }

    @Override
    public @Nullable JsonNode fromFeel(Object result) {
        return result instanceof BigDecimal number
                ? kept(number.setScale(decimals, RoundingMode.HALF_UP))
                : null;
    }

    static NumberFormat percent(Locale locale, int decimals) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(decimals);
        if (format instanceof DecimalFormat exact) {
            exact.setParseBigDecimal(true);
        }
        return format;
    }
}
