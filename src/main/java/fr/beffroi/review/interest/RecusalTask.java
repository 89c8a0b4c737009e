package fr.beffroi.review.interest;

import fr.beffroi.process.UserTask;
import fr.beffroi.worklist.TaskPage;
import org.springframework.stereotype.Component;

/** Where the ethics officer decides on a declared interest. */
@Component
class RecusalTask implements TaskPage {

    @Override
    public String definitionKey() {
        return "UT_recuse";
    }

    @Override
    public String address(UserTask task) {
        return EthicsController.PATH + '/' + task.businessKey();
    }
}
