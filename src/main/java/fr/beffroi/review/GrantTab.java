package fr.beffroi.review;

import fr.beffroi.account.Permissions;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;

/** A tab of the examination that only a request for money needs. */
public abstract class GrantTab extends ExaminationTab {

    protected GrantTab(String key, int order, Applications applications, Permissions permissions) {
        super(key, order, applications, permissions);
    }

    @Override
    public boolean isShown(Application application) {
        return application.amountAsked().isPositive() && super.isShown(application);
    }
}
