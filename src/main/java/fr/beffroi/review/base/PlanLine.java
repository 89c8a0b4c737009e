package fr.beffroi.review.base;

import fr.beffroi.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * An expense of the submitted budget.
 *
 * @param key its place in the answers: a line of the chart of accounts, or a number
 * @param category account or heading, which the table {@code depenses-eligibles} knows
 * @param retained what counts in the base, in euros: never more than presented
 * @param reason code of why less is retained; empty when all is
 * @param note what the officer adds to the reason; may be empty
 * @param byRule what the table of expenses leaves at most, in euros; absent where it was not kept
 * @param ruling what the table says of it; absent where it says nothing
 */
record PlanLine(
        String key,
        String label,
        String category,
        Money presented,
        Money retained,
        String reason,
        String note,
        @Nullable Money byRule,
        @Nullable String ruling) {

    /** Retained whole, before any rule. */
    static PlanLine whole(String key, String label, String category, Money amount) {
        return new PlanLine(key, label, category, amount, amount, "", "", null, null);
    }

    /** As the table of expenses proposes it. */
    PlanLine ruled(Money most, String why, String words) {
        return new PlanLine(key, label, category, presented, most, why, words, most, words);
    }

    PlanLine retaining(Money amount, String why, String words) {
        return new PlanLine(key, label, category, presented, amount, why, words, byRule, ruling);
    }

    /** What may be retained without saying why: what the table leaves. */
    Money allowed() {
        return byRule == null ? presented : byRule;
    }

    /** Whether somebody decided otherwise than the table. */
    boolean isDecided() {
        return !retained.equals(allowed()) || !note.equals(ruling == null ? "" : ruling);
    }

    boolean isCut() {
        return presented.isMoreThan(retained);
    }
}
