package fr.beffroi.review.change;

import fr.beffroi.process.UserTask;
import fr.beffroi.worklist.TaskPage;
import org.springframework.stereotype.Component;

@Component
class ApproveChangePage implements TaskPage {

    @Override
    public String definitionKey() {
        return ApproveChange.TASK;
    }

    @Override
    public String address(UserTask task) {
        return "/dossiers/" + task.applicationId() + "/changement";
    }
}
