package fr.beffroi.review.eligibility;

import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.process.ProcessBean;

/** Whether a request was found eligible. */
@ProcessBean("requestEligibility")
public class RequestEligibility {

    private final Assessments assessments;

    RequestEligibility(Assessments assessments) {
        this.assessments = assessments;
    }

    /** Whether the last checklist says no; false for a request that has none. */
    public boolean isRefused(FundingRequestId request) {
        return assessments.of(request).stream()
                .findFirst()
                .map(last -> !last.eligible())
                .orElse(false);
    }

    /** What the last checklist says: {@code ELIGIBLE}, {@code INELIGIBLE}, or {@code NONE}. */
    public String last(String fundingRequestId) {
        return assessments.of(FundingRequestId.of(fundingRequestId)).stream()
                .findFirst()
                .map(last -> last.eligible() ? "ELIGIBLE" : "INELIGIBLE")
                .orElse("NONE");
    }
}
