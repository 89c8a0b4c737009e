package fr.beffroi.award;

import fr.beffroi.account.Permissions;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.DossierTab;
import fr.beffroi.process.UserTask;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.worklist.TaskPage;
import org.springframework.stereotype.Component;

@Component
class DecisionTab implements DossierTab, TaskPage {

    static final String KEY = "decision";
    static final String TASK = "UT_sign";

    private final Applications applications;
    private final Permissions permissions;

    DecisionTab(Applications applications, Permissions permissions) {
        this.applications = applications;
        this.permissions = permissions;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public boolean isShown(Application application) {
        return permissions.allows(ReviewRights.READ, applications.resource(application));
    }

    @Override
    public String definitionKey() {
        return TASK;
    }

    @Override
    public String address(UserTask task) {
        return "/dossiers/" + task.applicationId() + "/" + KEY;
    }
}
