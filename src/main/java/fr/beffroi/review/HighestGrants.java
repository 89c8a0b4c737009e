package fr.beffroi.review;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.kernel.Money;

/** What may be given at most, by the eligible base and the ceilings of the review. */
public interface HighestGrants {

    /**
     * The highest amount.
     *
     * @param amount the lowest of what is asked and of every ceiling; nought where a rule bars it
     * @param why label of the ceiling that decides
     */
    record Highest(Money amount, String why) {}

    /** By the calculation kept last, or by one made now where none was. */
    Highest highest(Application application, FundingRequest request);
}
