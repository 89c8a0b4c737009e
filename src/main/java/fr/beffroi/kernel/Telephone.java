package fr.beffroi.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number: ten French digits, or an international number that begins with +. */
public record Telephone(String value) {

    private static final Pattern NUMBER = Pattern.compile("0[1-9]\\d{8}|\\+[1-9]\\d{6,14}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-()\\u00A0\\u202F]");

    /** Reads a number however its figures are spaced; empty if it is not one. */
    public static Optional<Telephone> parse(String typed) {
        String number = SEPARATORS.matcher(typed).replaceAll("");
        return NUMBER.matcher(number).matches()
                ? Optional.of(new Telephone(number))
                : Optional.empty();
    }
}
