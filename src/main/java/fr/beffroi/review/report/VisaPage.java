package fr.beffroi.review.report;

import fr.beffroi.process.UserTask;
import fr.beffroi.worklist.TaskPage;
import org.springframework.stereotype.Component;

/** The visa is given on the page of the report. */
@Component
class VisaPage implements TaskPage {

    static final String TASK = "UT_visa";

    @Override
    public String definitionKey() {
        return TASK;
    }

    @Override
    public String address(UserTask task) {
        return "/dossiers/" + task.applicationId() + "/" + ReportTab.KEY;
    }
}
