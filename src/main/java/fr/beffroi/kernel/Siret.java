package fr.beffroi.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A SIRET, the 14-digit number of an establishment: Luhn check over all digits; the establishments
 * of La Poste (SIREN 356000000) are valid too when the sum of their digits is a multiple of 5.
 */
public record Siret(String value) {

    private static final Pattern FOURTEEN_DIGITS = Pattern.compile("(?!0{9})\\d{14}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00A0\\u202F.]");
    private static final String LA_POSTE = "356000000";

    public Siret {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a SIRET: " + value);
        }
    }

    /** Reads a SIRET as typed, spaces allowed; empty if it is not one. */
    public static Optional<Siret> parse(String typed) {
        String digits = SEPARATORS.matcher(typed).replaceAll("");
        return isValid(digits) ? Optional.of(new Siret(digits)) : Optional.empty();
    }

    public String siren() {
        return value.substring(0, 9);
    }

    /** As people read it: {@code 130 001 555 00031}. */
    public String formatted() {
        return value.substring(0, 3)
                + ' '
                + value.substring(3, 6)
                + ' '
                + value.substring(6, 9)
                + ' '
                + value.substring(9);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isValid(String digits) {
        return FOURTEEN_DIGITS.matcher(digits).matches()
                && (luhn(digits) % 10 == 0
                        || (digits.startsWith(LA_POSTE) && sumOfDigits(digits) % 5 == 0));
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }

    private static int sumOfDigits(String digits) {
        return digits.chars().map(c -> c - '0').sum();
    }
}
