package fr.beffroi.review.score;

import fr.beffroi.account.Permissions;
import fr.beffroi.application.Applications;
import fr.beffroi.review.GrantTab;
import fr.beffroi.review.TabOfTask;
import org.springframework.stereotype.Component;

@Component
class ScoreTab extends GrantTab implements TabOfTask {

    static final String KEY = "cotation";
    static final String TASK = "UT_score";

    ScoreTab(Applications applications, Permissions permissions) {
        super(KEY, 58, applications, permissions);
    }

    @Override
    public String definitionKey() {
        return TASK;
    }
}
