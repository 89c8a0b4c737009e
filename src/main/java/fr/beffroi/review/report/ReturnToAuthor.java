package fr.beffroi.review.report;

import fr.beffroi.account.People;
import fr.beffroi.account.Role;
import fr.beffroi.application.Application;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Scope;
import fr.beffroi.process.UserTask;
import fr.beffroi.process.UserTasks;
import fr.beffroi.worklist.CandidateGroup;
import org.springframework.stereotype.Component;

/** Gives what follows a returned report to whoever wrote it, while they may still do it. */
@Component
class ReturnToAuthor {

    private final UserTasks tasks;
    private final People people;

    ReturnToAuthor(UserTasks tasks, People people) {
        this.tasks = tasks;
        this.people = people;
    }

    /**
     * The task stays with the service where the author has left it or is barred from the dossier.
     *
     * @param requestKey business key of the funding request, whose next task is open
     */
    void give(Application application, String requestKey, PersonId author) {
        tasks.openFor(requestKey).stream()
                .filter(task -> task.assignee() == null)
                .filter(task -> isReview(task) && holds(application, task, author))
                .filter(task -> tasks.bars(task.id(), author).isEmpty())
                .findFirst()
                .ifPresent(task -> tasks.assign(task.id(), null, author));
    }

    private static boolean isReview(UserTask task) {
        return task.definitionKey().equals(ReportTab.TASK)
                || task.definitionKey().equals("UT_assess_eligibility");
    }

    private boolean holds(Application application, UserTask task, PersonId author) {
        CandidateGroup group = CandidateGroup.of(task.group());
        var scope =
                new Scope(
                        group.authority(),
                        application.scheme(),
                        application.department(),
                        group.service());
        return people.holding(Role.valueOf(group.function()), scope).stream()
                .anyMatch(person -> person.id().equals(author));
    }
}
