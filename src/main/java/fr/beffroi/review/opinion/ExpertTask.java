package fr.beffroi.review.opinion;

import fr.beffroi.process.UserTask;
import fr.beffroi.worklist.TaskPage;
import org.springframework.stereotype.Component;

/** The officer's task of following up an invited expert; it ends when the expert answers. */
@Component
class ExpertTask implements TaskPage {

    @Override
    public String definitionKey() {
        return "UT_collect_opinion";
    }

    @Override
    public String address(UserTask task) {
        return "/dossiers/" + task.applicationId() + "/" + OpinionTab.KEY;
    }
}
