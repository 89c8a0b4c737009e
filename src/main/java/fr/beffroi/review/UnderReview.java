package fr.beffroi.review;

import fr.beffroi.account.Permission;
import fr.beffroi.account.Permissions;
import fr.beffroi.account.Resource;
import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.kernel.Scope;
import java.util.List;
import org.springframework.stereotype.Component;

/** The funding requests whose report is still to be written, and whose they are. */
@Component
public class UnderReview {

    private final Permissions permissions;

    UnderReview(Permissions permissions) {
        this.permissions = permissions;
    }

    /**
     * Those before an authority for which the person may do that.
     *
     * @param doing permission that it needs in the service that examines
     */
    public List<FundingRequest> of(Application application, Permission doing) {
        return application.requests().stream()
                .filter(request -> is(request.state()))
                .filter(request -> isOurs(application, request, doing))
                .toList();
    }

    /** Whether the report of a request in that state is still to be written. */
    public static boolean is(FundingRequestState state) {
        return switch (state) {
            case AWAITING_OPINIONS, UNDER_REVIEW, ADJOURNED -> true;
            default -> false;
        };
    }

    /** Whether the person may do that for the authority that decides on this request. */
    public boolean isOurs(Application application, FundingRequest request, Permission doing) {
        return isOurs(application, request.authority(), doing);
    }

    /** Whether the person may do that for that authority, before which the dossier is. */
    public boolean isOurs(Application application, String authority, Permission doing) {
        return application.scopes().stream()
                .filter(scope -> authority.equals(scope.authority()))
                .anyMatch(scope ->
                        permissions.allows(
                                doing,
                                Resource.within(
                                        new Scope(
                                                scope.authority(),
                                                application.scheme(),
                                                application.department(),
                                                scope.service()))));
    }
}
