package fr.beffroi.review.opinion;

import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.review.UnderReview;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in plain words why an opinion can no longer be given or corrected. */
@Component
class ClosedOpinions {

    private final Applications applications;
    private final OpinionRows opinions;

    ClosedOpinions(Applications applications, OpinionRows opinions) {
        this.applications = applications;
        this.opinions = opinions;
    }

    /** The same outcome; a refusal says what became of the opinion, if that is the reason. */
    <T> Outcome<T> explain(Outcome<T> outcome, ApplicationId application, @Nullable UUID id) {
        if (id == null || !(outcome instanceof Outcome.Refused<T>)) {
            return outcome;
        }
        return opinions.find(application, id)
                .flatMap(this::whyNotGiven)
                .<Outcome<T>>map(Outcome.Refused::new)
                .orElse(outcome);
    }

    /** Why it can no longer be given; empty while it is awaited, or when it was given. */
    Optional<Refusal> whyNotGiven(Opinion opinion) {
        if (opinion.withdrawal() != null) {
            return Optional.of(
                    Refusal.because("opinion.refused.withdrawn", opinion.withdrawal().reason()));
        }
        FundingRequest request = applications.request(opinion.request());
        if (request.state().isFinal()) {
            return Optional.of(Refusal.because("opinion.refused.decided"));
        }
        return switch (opinion.state()) {
            case OVERDUE, DEEMED ->
                    Optional.of(Refusal.because("opinion.refused.late", opinion.requireDueOn()));
            default -> Optional.empty();
        };
    }

    /** Why the answer may no longer be corrected; empty while the examination goes on. */
    Optional<Refusal> whyNotCorrected(Opinion opinion) {
        FundingRequestState state = applications.request(opinion.request()).state();
        if (state.isFinal()) {
            return Optional.of(Refusal.because("opinion.refused.decided"));
        }
        // The examination goes on while the applicant is asked for documents.
        return UnderReview.is(state) || state == FundingRequestState.INCOMPLETE
                ? Optional.empty()
                : Optional.of(Refusal.because("opinion.refused.reviewed"));
    }
}
