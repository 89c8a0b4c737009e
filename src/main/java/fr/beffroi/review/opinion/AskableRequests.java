package fr.beffroi.review.opinion;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.authority.Authorities;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.review.Inputs.Choice;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.UnderReview;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On which funding requests of a dossier, and of whom, the officer may ask for more opinions. */
@Component
class AskableRequests {

    private final UnderReview underReview;
    private final Authorities authorities;
    private final Calls calls;

    AskableRequests(UnderReview underReview, Authorities authorities, Calls calls) {
        this.underReview = underReview;
        this.authorities = authorities;
        this.calls = calls;
    }

    /** Those before the officer's own authority whose report is still to be written. */
    List<FundingRequest> of(Application application) {
        if (application.isDraft() || !calls.get(application.call()).asksForMoney()) {
            return List.of();
        }
        return underReview.of(application, ReviewRights.ASK_OPINION);
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
