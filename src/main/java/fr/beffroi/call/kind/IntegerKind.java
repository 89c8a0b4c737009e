package fr.beffroi.call.kind;

import fr.beffroi.call.FormField;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A whole number; decimals are accepted only when they are zeros. */
final class IntegerKind extends NumberKind {

    private static final String CODE = "integer";
    private static final long FIVE_FIGURES = 10_000;

    IntegerKind() {
        super(CODE, 0);
    }

    @Override
    public void checkDefinition(Definition definition) {
        definition.demandType(CODE);
    }

    @Override
    Optional<BigDecimal> parse(String typed) {
        return TypedNumbers.whole(typed).map(BigDecimal::valueOf);
    }

    /** A year is written without a separator of thousands. */
    @Override
    String shown(FormField field, BigDecimal number, Locale locale) {
        return isPlain(field, number.longValue())
                ? number.toBigInteger().toString()
                : super.shown(field, number, locale);
    }

    /**
     * How a number of this field, or a limit of it, is written.
     *
     * @param field of any kind
     */
    static String written(FormField field, long number, Locale locale) {
        return isPlain(field, number)
                ? Long.toString(number)
                : NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** Four figures need no separator; with a unit it is a quantity, and never a year. */
    private static boolean isPlain(FormField field, long number) {
        return field.kind().equals(CODE)
                && field.details().unit() == null
                && Math.abs(number) < FIVE_FIGURES;
    }

    @Override
    JsonNode kept(BigDecimal number) {
        return JsonNodeFactory.instance.numberNode(number.longValueExact());
    }
}
