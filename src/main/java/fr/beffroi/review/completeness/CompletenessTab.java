package fr.beffroi.review.completeness;

import fr.beffroi.account.Permissions;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.DossierTab;
import fr.beffroi.review.ReviewRights;
import org.springframework.stereotype.Component;

@Component
class CompletenessTab implements DossierTab {

    static final String KEY = "completude";

    private final Applications applications;
    private final Permissions permissions;

    CompletenessTab(Applications applications, Permissions permissions) {
        this.applications = applications;
        this.permissions = permissions;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean isShown(Application application) {
        return permissions.allows(ReviewRights.READ, applications.resource(application));
    }
}
