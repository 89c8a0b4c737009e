package fr.beffroi.review.opinion;

import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The opinions that a funding request still waits for. */
@Component
public class AwaitedOpinions {

    private final OpinionRows opinions;

    AwaitedOpinions(OpinionRows opinions) {
        this.opinions = opinions;
    }

    /**
     * Why the report may not be written yet: an opinion is awaited, which the officer may wait for
     * or take back.
     */
    public Optional<Refusal> barReport(FundingRequestId request) {
        List<Opinion> awaited = opinions.awaited(request);
        return awaited.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.because("report.refused.opinions", awaited.size()));
    }
}
