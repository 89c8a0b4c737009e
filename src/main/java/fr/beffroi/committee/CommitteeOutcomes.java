package fr.beffroi.committee;

import fr.beffroi.kernel.FundingRequestId;
import java.util.List;

/** What committees said. */
public interface CommitteeOutcomes {

    /** The outcomes given to the request, the last one first. */
    List<CommitteeOutcome> of(FundingRequestId request);
}
