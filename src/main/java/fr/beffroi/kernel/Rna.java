package fr.beffroi.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of an association in the national register: W, then nine digits (Corsica: W2A, W2B).
 */
public record Rna(String value) {

    private static final Pattern FORM = Pattern.compile("W\\d[A-Z\\d]\\d{7}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]");

    /** Reads a number as typed, in any case and with spaces; empty if it is not one. */
    public static Optional<Rna> parse(String typed) {
        String text = SPACES.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        return FORM.matcher(text).matches() ? Optional.of(new Rna(text)) : Optional.empty();
    }
}
