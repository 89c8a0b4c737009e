package fr.beffroi.review.check;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How much two titles look alike. */
final class Similarity {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Titles are shorter in forms; whatever comes from elsewhere is cut. */
    private static final int LONGEST = 300;

    private Similarity() {}

    /**
     * Between 0 (nothing in common) and 1 (the same but for capitals, accents and punctuation): one
     * less the share of letters to change, after Levenshtein.
     */
    static double of(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        int longest = Math.max(a.length(), b.length());
        return longest == 0 ? 0 : 1 - (double) distance(a, b) / longest;
    }

    private static String plain(String title) {
        String bare =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD)).replaceAll("");
        String words = NO_LETTERS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }

    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + change);
            }
            before = now;
        }
        return before[b.length()];
    }
}
