package fr.beffroi.kernel;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as a search reads it: small letters, no accents, one space between words. */
public final class FoldedText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MOST_WORDS = 6;

    private FoldedText() {}

    /** The text of a row. */
    public static String of(String... parts) {
        return fold(String.join(" ", parts));
    }

    /** The words asked for, at most six: a row must hold each of them. */
    public static List<String> words(String asked) {
        return Arrays.stream(fold(asked).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    private static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT)
                        .replace("œ", "oe")
                        .replace("æ", "ae");
        return BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip();
    }
}
