package fr.beffroi.review;

import fr.beffroi.account.Permissions;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.DossierTab;

/** A tab of the examination: shown to those who may read it. */
public abstract class ExaminationTab implements DossierTab {

    private final String key;
    private final int order;
    private final Applications applications;
    private final Permissions permissions;

    protected ExaminationTab(
            String key, int order, Applications applications, Permissions permissions) {
        this.key = key;
        this.order = order;
        this.applications = applications;
        this.permissions = permissions;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public int order() {
        return order;
    }

    @Override
    public boolean isShown(Application application) {
        return permissions.allows(ReviewRights.READ, applications.resource(application));
    }
}
