package fr.beffroi.process.incident;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a failed step said, without what may name a person: addresses, numbers of telephones, of
 * accounts and of organisations.
 */
final class PlainCause {

    private static final Pattern ADDRESS = Pattern.compile("[\\w.+%-]+@[\\w.-]+");
    private static final Pattern IBAN =
            Pattern.compile("\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\\b");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w-])\\+?\\d(?:[ .]?\\d){8,}(?![\\w-])");

    private PlainCause() {}

    static @Nullable String of(@Nullable String said) {
        if (said == null) {
            return null;
        }
        String plain = ADDRESS.matcher(said).replaceAll("…@…");
        plain = IBAN.matcher(plain).replaceAll("…");
        return NUMBER.matcher(plain).replaceAll("…");
    }
}
