package fr.beffroi.review.base;

import fr.beffroi.kernel.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * What may be proposed at most, in euros.
 *
 * @param eligibleCost eligible base, on which the rate is counted
 * @param maxRate highest share of it, between 0 and 1
 * @param highest the lowest of what is asked and of every ceiling; nought where a rule bars the aid
 * @param floor no less may be granted; nought where the law sets no floor
 * @param why label of the ceiling that decides
 * @param lines every figure, with how it was counted
 */
public record Ceilings(
        Money amountAsked,
        Money eligibleCost,
        BigDecimal maxRate,
        Money highest,
        Money floor,
        String why,
        List<FigureLine> lines) {

    /** The rate times the base, rounded down to the cent. */
    public Money byRate() {
        return eligibleCost.times(maxRate);
    }
}
