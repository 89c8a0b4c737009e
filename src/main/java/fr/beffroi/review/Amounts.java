package fr.beffroi.review;

import fr.beffroi.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads amounts as people type them. */
public final class Amounts {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]|€");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}([.,]\\d{1,2})?");

    private Amounts() {}

    /**
     * The amount in euros, such as {@code 12 500,50} or {@code 12500.5 €}; empty if the text is not
     * an amount of two decimals at most, zero or more.
     */
    public static Optional<Money> parse(String typed) {
        String text = SPACES.matcher(typed).replaceAll("");
        if (!AMOUNT.matcher(text).matches()) {
            return Optional.empty();
        }
        var euros = new BigDecimal(text.replace(',', '.'));
        return Optional.of(new Money(euros.setScale(2, RoundingMode.UNNECESSARY)));
    }
}
