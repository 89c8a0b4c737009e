package fr.beffroi.territory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name of place as it is compared: without accents, capitals, hyphens and apostrophes. */
final class PlaceName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{Alnum}]+");
    private static final Pattern SAINT = Pattern.compile("\\bst(e?)\\b");

    private PlaceName() {}

    static String normalise(String typed) {
        String lower = typed.toLowerCase(Locale.FRENCH).replace("œ", "oe").replace("æ", "ae");
        String plain =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        String spaced = SEPARATORS.matcher(plain).replaceAll(" ").strip();
        return SAINT.matcher(spaced).replaceAll("saint$1");
    }
}
