package fr.beffroi.review.completeness;

import fr.beffroi.account.Permissions;
import fr.beffroi.application.AnswersAction;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.review.ReviewRights;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Above the answers of a dossier: the way to mark some of them, while it is to be checked. */
@Component
class MarkAction implements AnswersAction {

    private final Applications applications;
    private final Permissions permissions;

    MarkAction(Applications applications, Permissions permissions) {
        this.applications = applications;
        this.permissions = permissions;
    }

    @Override
    public Optional<Action> of(Application application) {
        boolean toCheck =
                application.requests().stream()
                        .anyMatch(request -> request.state() == FundingRequestState.SUBMITTED);
        String address = "/dossiers/" + application.id() + "/completude/corrections";
        return toCheck && permissions.allows(ReviewRights.CHECK, applications.resource(application))
                ? Optional.of(new Action(address, "corrections.mark"))
                : Optional.empty();
    }
}
