package fr.beffroi.review.base;

import fr.beffroi.account.Permissions;
import fr.beffroi.application.Applications;
import fr.beffroi.review.GrantTab;
import fr.beffroi.review.TabOfTask;
import org.springframework.stereotype.Component;

@Component
class PlanTab extends GrantTab implements TabOfTask {

    static final String KEY = "financement";
    static final String TASK = "UT_financing_plan";

    /** The lines may still be changed while the report is written. */
    static final String REPORT = "UT_review_report";

    PlanTab(Applications applications, Permissions permissions) {
        super(KEY, 56, applications, permissions);
    }

    @Override
    public String definitionKey() {
        return TASK;
    }
}
