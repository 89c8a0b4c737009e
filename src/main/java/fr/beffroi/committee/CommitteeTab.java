package fr.beffroi.committee;

import fr.beffroi.account.Permissions;
import fr.beffroi.application.Applications;
import fr.beffroi.review.GrantTab;
import fr.beffroi.review.TabOfTask;
import org.springframework.stereotype.Component;

@Component
class CommitteeTab extends GrantTab implements TabOfTask {

    static final String KEY = "comite";
    static final String TASK = "UT_committee_outcome";

    CommitteeTab(Applications applications, Permissions permissions) {
        super(KEY, 70, applications, permissions);
    }

    @Override
    public String definitionKey() {
        return TASK;
    }
}
