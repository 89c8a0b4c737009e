package fr.beffroi.review.report;

import fr.beffroi.application.Applications;
import fr.beffroi.application.Facts;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.LifeCycle;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.process.ProcessBean;
import fr.beffroi.review.score.ScoreSummary;
import java.util.HashMap;
import org.springframework.transaction.annotation.Transactional;

/** What the drawn review knows of its reports, and its end. */
@ProcessBean("reviews")
class Reviews {

    private final Applications applications;
    private final ReviewReports reports;
    private final ScoreSummary scores;
    private final LifeCycle lifeCycle;
    private final Facts facts;

    Reviews(
            Applications applications,
            ReviewReports reports,
            ScoreSummary scores,
            LifeCycle lifeCycle,
            Facts facts) {
        this.applications = applications;
        this.reports = reports;
        this.scores = scores;
        this.lifeCycle = lifeCycle;
        this.facts = facts;
    }

    /** Which review of the request this is, from 1: one more after each that was concluded. */
    int round(String fundingRequestId) {
        return reports.concluded(FundingRequestId.of(fundingRequestId)) + 1;
    }

    /**
     * Ends the review with its last report: the amount is proposed, and the fact told. Nothing
     * happens to a report that was concluded already.
     */
    @Transactional
    public void conclude(String fundingRequestId) {
        FundingRequest request = applications.request(FundingRequestId.of(fundingRequestId));
        reports.conclude(request.id()).ifPresent(report -> propose(request, report));
    }

    private void propose(FundingRequest request, ReviewReport report) {
        if (request.state() == FundingRequestState.ADJOURNED) {
            lifeCycle.move(request.id(), FundingRequestState.UNDER_REVIEW);
        }
        lifeCycle.propose(request.id(), report.proposed());
        lifeCycle.move(request.id(), FundingRequestState.PROPOSED);
        var data = new HashMap<String, Object>();
        data.put("opinion", report.conclusion());
        data.put("proposedAmount", report.proposed());
        scores.of(request.id()).ifPresent(score -> data.put("score", score.mean()));
        facts.tell(request.id(), "review.completed", data);
    }
}
