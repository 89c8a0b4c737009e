package fr.beffroi.award;

import fr.beffroi.account.Permissions;
import fr.beffroi.application.Applications;
import fr.beffroi.review.GrantTab;
import fr.beffroi.review.TabOfTask;
import org.springframework.stereotype.Component;

@Component
class DecisionTab extends GrantTab implements TabOfTask {

    static final String KEY = "decision";
    static final String TASK = "UT_sign";

    DecisionTab(Applications applications, Permissions permissions) {
        super(KEY, 80, applications, permissions);
    }

    @Override
    public String definitionKey() {
        return TASK;
    }
}
