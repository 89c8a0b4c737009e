package fr.beffroi.review.opinion;

import fr.beffroi.account.Permissions;
import fr.beffroi.account.Resource;
import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.authority.Authorities;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Scope;
import fr.beffroi.review.Inputs.Choice;
import fr.beffroi.review.ReviewRights;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On which funding requests of a dossier, and of whom, the officer may ask for more opinions. */
@Component
class AskableRequests {

    private final Permissions permissions;
    private final Authorities authorities;
    private final Calls calls;

    AskableRequests(Permissions permissions, Authorities authorities, Calls calls) {
        this.permissions = permissions;
        this.authorities = authorities;
        this.calls = calls;
    }

    /** Those before the officer's own authority whose report is still to be written. */
    List<FundingRequest> of(Application application) {
        if (application.isDraft() || !calls.get(application.call()).asksForMoney()) {
            return List.of();
        }
        return application.requests().stream()
                .filter(request -> ClosedOpinions.isUnderReview(request.state()))
                .filter(request -> isOurs(application, request))
                .toList();
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

    private boolean isOurs(Application application, FundingRequest request) {
        return application.scopes().stream()
                .filter(scope -> request.authority().equals(scope.authority()))
                .anyMatch(scope ->
                        permissions.allows(
                                ReviewRights.ASK_OPINION,
                                Resource.within(
                                        new Scope(
                                                scope.authority(),
                                                application.scheme(),
                                                application.department(),
                                                scope.service()))));
    }
}
