package fr.beffroi.review.eligibility;

import fr.beffroi.kernel.FundingRequestId;
import org.springframework.stereotype.Component;

/** Whether a request was found eligible. */
@Component
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
}
