package fr.beffroi.review.eligibility;

import fr.beffroi.account.Permissions;
import fr.beffroi.application.Applications;
import fr.beffroi.review.GrantTab;
import fr.beffroi.review.TabOfTask;
import org.springframework.stereotype.Component;

@Component
class EligibilityTab extends GrantTab implements TabOfTask {

    static final String KEY = "eligibilite";
    static final String TASK = "UT_assess_eligibility";

    EligibilityTab(Applications applications, Permissions permissions) {
        super(KEY, 54, applications, permissions);
    }

    @Override
    public String definitionKey() {
        return TASK;
    }
}
