package fr.beffroi.review.check;

import fr.beffroi.account.Permissions;
import fr.beffroi.application.Applications;
import fr.beffroi.review.GrantTab;
import fr.beffroi.review.TabOfTask;
import org.springframework.stereotype.Component;

@Component
class ChecksTab extends GrantTab implements TabOfTask {

    static final String KEY = "verifications";
    static final String TASK = "UT_check_by_hand";

    ChecksTab(Applications applications, Permissions permissions) {
        super(KEY, 45, applications, permissions);
    }

    @Override
    public String definitionKey() {
        return TASK;
    }
}
