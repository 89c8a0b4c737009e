package fr.beffroi.testing;

import fr.beffroi.integrity.InterestNature;
import fr.beffroi.integrity.Interests;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.process.UserTask;
import fr.beffroi.process.UserTasks;

/** People who have declared to have no interest in a dossier, and may act on it. */
public final class Declared {

    private final Interests interests;
    private final UserTasks tasks;

    public Declared(Interests interests, UserTasks tasks) {
        this.interests = interests;
        this.tasks = tasks;
    }

    /** Somebody who may end that task. */
    public PersonId someone(UserTask task) {
        return task.isOfCall() ? PersonId.next() : by(PersonId.next(), task);
    }

    /** Somebody who may end that open task. */
    public PersonId someone(String taskId) {
        return someone(tasks.find(taskId).orElseThrow());
    }

    /** That person, who may now take or end the task. */
    public PersonId by(PersonId person, UserTask task) {
        interests.declare(ApplicationId.of(task.applicationId()), person, InterestNature.NONE, "");
        return person;
    }
}
