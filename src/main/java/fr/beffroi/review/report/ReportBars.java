package fr.beffroi.review.report;

import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.review.opinion.AwaitedOpinions;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What keeps a report from going to the committee, whoever sends it. */
@Component
class ReportBars {

    private final AwaitedOpinions opinions;

    ReportBars(AwaitedOpinions opinions) {
        this.opinions = opinions;
    }

    /** What is still awaited on the request: documents of the applicant, or an opinion. */
    Optional<Refusal> of(FundingRequest request) {
        return request.state() == FundingRequestState.INCOMPLETE
                ? Optional.of(Refusal.because("report.refused.documents"))
                : opinions.barReport(request.id());
    }
}
