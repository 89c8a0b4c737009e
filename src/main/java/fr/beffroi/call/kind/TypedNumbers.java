package fr.beffroi.call.kind;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as French people type them: {@code 12 500}, {@code 12500}, {@code 12 500,00 €}. A point
 * or comma followed by three figures is not guessed ({@code 12.500} is twelve and a half for one
 * and twelve thousand five hundred for another).
 */
public final class TypedNumbers {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F\\u2009]+");
    private static final Pattern EURO =
            Pattern.compile("(?: ?(?:€|EUR|euros?))$", Pattern.CASE_INSENSITIVE);
    private static final String WHOLE = "(?:\\d{1,12}|\\d{1,3}(?: \\d{3}){1,3})";
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:" + WHOLE + "(?:[.,](?:\\d{1,2}|\\d{4,6}))?|0[.,]\\d{3})");

    private TypedNumbers() {}

    /** A whole number; decimals are accepted only when they are zeros. */
    public static Optional<Long> whole(String typed) {
        return decimal(typed, 2)
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::longValueExact);
    }

    /**
     * A number.
     *
     * @param decimals the most it may have
     */
    public static Optional<BigDecimal> decimal(String typed, int decimals) {
        String oneSpace = SPACES.matcher(typed).replaceAll(" ").strip();
        String bare = EURO.matcher(oneSpace).replaceFirst("");
        if (!NUMBER.matcher(bare).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(bare.replace(" ", "").replace(',', '.')))
                .filter(number -> number.scale() <= decimals);
    }
}
