package fr.beffroi.application.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Which line of an answer became which: the longest run of lines that stayed the same, in their
 * order, is what did not move; between them, lines that were taken out and put in at the same place
 * are taken for the same line, changed.
 */
final class Alignment {

    private Alignment() {}

    /**
     * A line.
     *
     * @param before its place in the old answer, from 0; -1 for one that was added
     * @param after its place in the new one; -1 for one that was taken out
     */
    record Pair(int before, int after) {

        boolean isAdded() {
            return before < 0;
        }

        boolean isRemoved() {
            return after < 0;
        }
    }

    /** Every line that is not the same, in the order of the new answer. */
    static <T> List<Pair> changes(List<T> before, List<T> after, BiPredicate<T, T> same) {
        int[][] longest = longest(before, after, same);
        var changes = new ArrayList<Pair>();
        int old = 0;
        int now = 0;
        while (old < before.size() || now < after.size()) {
            int firstOld = old;
            int firstNow = now;
            while (!isKept(before, after, same, longest, old, now)
                    && (old < before.size() || now < after.size())) {
                if (now == after.size()
                        || (old < before.size()
                                && longest[old + 1][now] >= longest[old][now + 1])) {
                    old++;
                } else {
                    now++;
                }
            }
            pair(firstOld, old, firstNow, now, changes);
            old++;
            now++;
        }
        return changes;
    }

    private static <T> boolean isKept(
            List<T> before,
            List<T> after,
            BiPredicate<T, T> same,
            int[][] longest,
            int old,
            int now) {
        return old < before.size()
                && now < after.size()
                && same.test(before.get(old), after.get(now))
                && longest[old][now] == longest[old + 1][now + 1] + 1;
    }

    private static void pair(int firstOld, int old, int firstNow, int now, List<Pair> changes) {
        int both = Math.min(old - firstOld, now - firstNow);
        for (int line = 0; line < both; line++) {
            changes.add(new Pair(firstOld + line, firstNow + line));
        }
        for (int line = firstOld + both; line < old; line++) {
            changes.add(new Pair(line, -1));
        }
        for (int line = firstNow + both; line < now; line++) {
            changes.add(new Pair(-1, line));
        }
    }

    /** How many lines stay the same at most, from each place on. */
    private static <T> int[][] longest(List<T> before, List<T> after, BiPredicate<T, T> same) {
        var longest = new int[before.size() + 1][after.size() + 1];
        for (int old = before.size() - 1; old >= 0; old--) {
            for (int now = after.size() - 1; now >= 0; now--) {
                longest[old][now] =
                        same.test(before.get(old), after.get(now))
                                ? longest[old + 1][now + 1] + 1
                                : Math.max(longest[old + 1][now], longest[old][now + 1]);
            }
        }
        return longest;
    }
}
