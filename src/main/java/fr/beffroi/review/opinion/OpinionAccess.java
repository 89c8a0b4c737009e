package fr.beffroi.review.opinion;

import fr.beffroi.account.Permissions;
import fr.beffroi.account.Resource;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Scope;
import fr.beffroi.review.ReviewRights;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which opinions a person may read: all, or those of one's own service. */
@Component
class OpinionAccess {

    private final Applications applications;
    private final OpinionRows opinions;
    private final Permissions permissions;

    OpinionAccess(Applications applications, OpinionRows opinions, Permissions permissions) {
        this.applications = applications;
        this.opinions = opinions;
        this.permissions = permissions;
    }

    /** Whether the person reads some opinion of the dossier, given or awaited. */
    boolean any(Application application) {
        return readsAll(application) || !readable(application).isEmpty();
    }

    List<Opinion> readable(Application application) {
        boolean all = readsAll(application);
        return opinions.of(application.id()).stream()
                .filter(opinion -> all || isOwn(application, opinion))
                .toList();
    }

    /** One of them; else {@link NotFound}. */
    Opinion readable(ApplicationId id, UUID opinion) {
        Application application = applications.allowed(id, ApplicationRights.EXAMINE);
        return readable(application).stream()
                .filter(one -> one.id().equals(opinion))
                .findFirst()
                .orElseThrow(() -> new NotFound("Opinion " + opinion));
    }

    private boolean readsAll(Application application) {
        return permissions.allows(ReviewRights.READ, applications.resource(application));
    }

    private boolean isOwn(Application application, Opinion opinion) {
        var scope =
                new Scope(
                        opinion.authority(),
                        application.scheme(),
                        application.department(),
                        opinion.service());
        return permissions.allows(ReviewRights.GIVE_OPINION, Resource.within(scope));
    }
}
