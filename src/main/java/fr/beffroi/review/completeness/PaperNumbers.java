package fr.beffroi.review.completeness;

import fr.beffroi.kernel.Iban;
import fr.beffroi.kernel.Siret;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the SIRET and IBAN that a text bears; only those whose key fits. */
final class PaperNumbers {

    private static final String GAP = "[\\s\\u00A0\\u202F.]?";
    private static final Pattern SIRET =
            Pattern.compile("(?<!\\d)\\d(?:" + GAP + "\\d){13}(?!\\d)");

    /** Country and key, then up to thirty characters, alone or by groups. */
    private static final Pattern IBAN =
            Pattern.compile("\\b[A-Z]{2}\\d{2}(?:[ \\u00A0\\u202F]?[A-Z\\d]){11,30}");

    private PaperNumbers() {}

    /** In the order of the text. */
    static Set<Siret> sirets(String text) {
        var found = new LinkedHashSet<Siret>();
        Matcher matcher = SIRET.matcher(text);
        while (matcher.find()) {
            Siret.parse(matcher.group().replaceAll("\\s", "")).ifPresent(found::add);
        }
        return found;
    }

    /** In the order of the text. */
    static Set<Iban> ibans(String text) {
        var found = new LinkedHashSet<Iban>();
        Matcher matcher = IBAN.matcher(text);
        while (matcher.find()) {
            String run = matcher.group().replaceAll("[\\s\\u00A0\\u202F]", "");
            int length = Iban.lengthIn(run.substring(0, 2));
            // What follows the number on its line may look like more of it.
            Iban.parse(length == 0 || run.length() < length ? run : run.substring(0, length))
                    .ifPresent(found::add);
        }
        return found;
    }
}
