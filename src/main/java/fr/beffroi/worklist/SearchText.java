package fr.beffroi.worklist;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Text as the index of words reads it: small letters and digits, one space between words. */
public final class SearchText {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]|\\p{Lm}");
    private static final Pattern SPACES = Pattern.compile(" +");
    private static final Pattern LEADING_ZEROS = Pattern.compile("0+(?=\\d)");

    /** Says nothing, and the database's own list of such words has not got it. */
    private static final String LES = "les";

    private static final int MOST_WORDS = 6;

    private SearchText() {}

    /** The text of a row; a number is there without its leading zeros too. */
    public static String of(String... parts) {
        String text = plain(String.join(" ", parts));
        String shorter =
                Arrays.stream(text.split(" ", -1))
                        .filter(word -> LEADING_ZEROS.matcher(word).lookingAt())
                        .map(word -> LEADING_ZEROS.matcher(word).replaceFirst(""))
                        .collect(joining(" "));
        return Stream.of(text, shorter).filter(some -> !some.isEmpty()).collect(joining(" "));
    }

    /** The words asked for, at most six: a row must hold each of them. */
    public static List<String> words(String asked) {
        return Arrays.stream(plain(asked).split(" ", -1))
                .filter(word -> !word.isEmpty() && !word.equals(LES))
                .limit(MOST_WORDS)
                .toList();
    }

    private static String plain(String text) {
        String small =
                Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replace("œ", "oe")
                        .replace("æ", "ae");
        return SPACES.matcher(BETWEEN_WORDS.matcher(small).replaceAll(" ")).replaceAll(" ").strip();
    }
}
