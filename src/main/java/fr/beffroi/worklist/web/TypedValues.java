package fr.beffroi.worklist.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads amounts and days as people type them, or as browsers send them. */
final class TypedValues {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F€]");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");
    private static final Pattern FRENCH_DAY = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");

    private TypedValues() {}

    /** In euros: {@code 15 000,50} or {@code 15000.5}. */
    static Optional<BigDecimal> amount(String typed) {
        String plain = SPACES.matcher(typed).replaceAll("").replace(',', '.');
        return AMOUNT.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }

    /** {@code 2027-01-31} or {@code 31/01/2027}. */
    static Optional<LocalDate> day(String typed) {
        try {
            String day = FRENCH_DAY.matcher(typed).replaceFirst("$3-$2-$1");
            return Optional.of(LocalDate.parse(day)).filter(one -> isOfThisEra(one));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean isOfThisEra(LocalDate day) {
        return day.getYear() >= 1900 && day.getYear() <= 9999;
    }
}
