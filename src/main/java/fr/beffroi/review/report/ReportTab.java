package fr.beffroi.review.report;

import fr.beffroi.account.Permissions;
import fr.beffroi.application.Applications;
import fr.beffroi.review.GrantTab;
import fr.beffroi.review.TabOfTask;
import org.springframework.stereotype.Component;

@Component
class ReportTab extends GrantTab implements TabOfTask {

    static final String KEY = "rapport";
    static final String TASK = "UT_review_report";

    ReportTab(Applications applications, Permissions permissions) {
        super(KEY, 60, applications, permissions);
    }

    @Override
    public String definitionKey() {
        return TASK;
    }
}
