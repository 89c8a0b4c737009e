package fr.beffroi.worklist;

import fr.beffroi.process.UserTask;

/** Where a kind of task is done; each module that draws tasks offers one bean per kind. */
public interface TaskPage {

    /** Id of the task in the drawing, such as {@code UT_check_completeness}. */
    String definitionKey();

    /** Address of the page, from the root of the site. */
    String address(UserTask task);
}
