package fr.beffroi.kernel;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** An international bank account number (ISO 13616): country, key and account, modulo 97. */
public record Iban(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}\\d{2}[A-Z\\d]{11,30}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00A0\\u202F.-]");

    /** Lengths in the countries where a French grant may be paid (SEPA); others are not checked. */
    private static final Map<String, Integer> LENGTHS =
            Map.ofEntries(
                    Map.entry("FR", 27),
                    Map.entry("MC", 27),
                    Map.entry("BE", 16),
                    Map.entry("DE", 22),
                    Map.entry("LU", 20),
                    Map.entry("ES", 24),
                    Map.entry("IT", 27),
                    Map.entry("NL", 18),
                    Map.entry("PT", 25),
                    Map.entry("CH", 21),
                    Map.entry("AT", 20),
                    Map.entry("IE", 22),
                    Map.entry("GB", 22),
                    Map.entry("PL", 28),
                    Map.entry("DK", 18),
                    Map.entry("SE", 24),
                    Map.entry("FI", 18),
                    Map.entry("GR", 27));

    /** What keeps a text from being an IBAN. */
    public enum Fault {
        /** It does not begin with a country and two figures, or holds other characters. */
        FORM,
        /** It is too long or too short for its country. */
        LENGTH,
        /** A figure or a letter is mistyped: the key does not fit. */
        KEY
    }

    public Iban {
        if (fault(value).isPresent()) {
            throw new IllegalArgumentException("Not an IBAN");
        }
    }

    /** Reads an IBAN as typed, spaces allowed; empty if it is not one. */
    public static Optional<Iban> parse(String typed) {
        return faultOf(typed).isPresent() ? Optional.empty() : Optional.of(new Iban(bare(typed)));
    }

    /** Why what was typed is not an IBAN; empty if it is one. */
    public static Optional<Fault> faultOf(String typed) {
        return fault(bare(typed));
    }

    /** Characters that an IBAN of that country has, 0 where this is not known. */
    public static int lengthIn(String country) {
        return LENGTHS.getOrDefault(country, 0);
    }

    public String country() {
        return value.substring(0, 2);
    }

    /** As people read it, by groups of four: {@code FR76 3000 6000 …}. */
    public String formatted() {
        return value.replaceAll("(.{4})(?!$)", "$1 ");
    }

    @Override
    public String toString() {
        return value;
    }

    private static String bare(String typed) {
        return SEPARATORS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private static Optional<Fault> fault(String bare) {
        if (!FORM.matcher(bare).matches()) {
            return Optional.of(Fault.FORM);
        }
        int length = lengthIn(bare.substring(0, 2));
        if (length != 0 && length != bare.length()) {
            return Optional.of(Fault.LENGTH);
        }
        return remainder(bare) == 1 ? Optional.empty() : Optional.of(Fault.KEY);
    }

    /** Country and key go to the end, letters count from 10 to 35. */
    private static int remainder(String bare) {
        String moved = bare.substring(4) + bare.substring(0, 4);
        int remainder = 0;
        for (int i = 0; i < moved.length(); i++) {
            int value = Character.digit(moved.charAt(i), 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder;
    }
}
