package fr.beffroi.review;

import fr.beffroi.kernel.FundingRequestId;
import java.util.Collection;
import java.util.Map;

/** What the last reports say in words, for the papers of a committee. */
public interface WrittenReports {

    /**
     * A report in words.
     *
     * @param reason why less than the highest amount, or nothing; empty otherwise
     */
    record Text(String analysis, String reason) {}

    /** The last report of each of these requests, those that have one, in one query. */
    Map<FundingRequestId, Text> last(Collection<FundingRequestId> requests);
}
