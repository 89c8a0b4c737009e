package fr.beffroi.review.report;

import fr.beffroi.kernel.Money;
import java.math.BigDecimal;

/**
 * What may be proposed at most, in euros.
 *
 * @param eligibleCost cost of the project on which the rate is counted
 * @param maxRate highest share of it, between 0 and 1, by the rules of the call
 */
record Ceilings(Money amountAsked, Money eligibleCost, BigDecimal maxRate) {

    /** The rate times the cost, rounded down to the cent. */
    public Money byRate() {
        return eligibleCost.times(maxRate);
    }

    /** The lower of what is asked and what the rate allows. */
    public Money highest() {
        return amountAsked.isMoreThan(byRate()) ? byRate() : amountAsked;
    }
}
