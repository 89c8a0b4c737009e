package fr.beffroi.review.base;

import fr.beffroi.kernel.Money;

/**
 * An expense of the submitted budget.
 *
 * @param key its place in the answers: a line of the chart of accounts, or a number
 * @param category account or heading, which the table {@code depenses-eligibles} knows
 * @param retained what counts in the base, in euros: never more than presented
 * @param reason code of why less is retained; empty when all is
 * @param note what the officer adds to the reason; may be empty
 */
record PlanLine(
        String key,
        String label,
        String category,
        Money presented,
        Money retained,
        String reason,
        String note) {

    PlanLine retaining(Money amount, String why, String words) {
        return new PlanLine(key, label, category, presented, amount, why, words);
    }

    boolean isCut() {
        return presented.isMoreThan(retained);
    }
}
