package fr.beffroi.review;

import fr.beffroi.application.DossierTab;
import fr.beffroi.process.UserTask;
import fr.beffroi.worklist.TaskPage;

/** A tab of the dossier on which a task is done. */
public interface TabOfTask extends DossierTab, TaskPage {

    @Override
    default String address(UserTask task) {
        return "/dossiers/" + task.applicationId() + "/" + key();
    }
}
