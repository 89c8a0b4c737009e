package fr.beffroi.review.opinion;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.authority.Authorities;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.process.Processes;
import fr.beffroi.review.Inputs.Choice;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.UnderReview;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On which funding requests of a dossier, and of whom, the officer may ask for more opinions. */
@Component
class AskableRequests {

    static final String MESSAGE = "MSG_MORE_OPINIONS";

    private final UnderReview underReview;
    private final Authorities authorities;
    private final Calls calls;
    private final Processes processes;

    AskableRequests(
            UnderReview underReview, Authorities authorities, Calls calls, Processes processes) {
        this.underReview = underReview;
        this.authorities = authorities;
        this.calls = calls;
        this.processes = processes;
    }

    /**
     * Those before the officer's own authority whose report is still to be written: the examination
     * goes on while the applicant is asked for documents.
     */
    List<FundingRequest> of(Application application) {
        if (application.isDraft() || !calls.get(application.call()).asksForMoney()) {
            return List.of();
        }
        return application.requests().stream()
                .filter(this::isOpen)
                .filter(one -> underReview.isOurs(application, one, ReviewRights.ASK_OPINION))
                .toList();
    }

    /** Whether its report is still to be written, be it while documents are awaited. */
    boolean isOpen(FundingRequest request) {
        return UnderReview.is(request.state())
                || (request.state() == FundingRequestState.INCOMPLETE
                        && !processes.waiting(MESSAGE, List.of(request.id().toString())).isEmpty());
    }

    /** The one that was chosen; else the only one; else {@link NotFound}. */
    FundingRequest chosen(Application application, @Nullable String id) {
        List<FundingRequest> all = of(application);
        return all.stream()
                .filter(request -> all.size() == 1 || request.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("Funding request " + id));
    }

    /** The services of that authority that give opinions. */
    List<Choice> services(String authority) {
        return authorities.holders("AVIS", authority).stream()
                .map(service -> new Choice(service.code(), service.name()))
                .toList();
    }
}
