package fr.beffroi.application.officer;

import fr.beffroi.account.Grant;
import fr.beffroi.account.People;
import fr.beffroi.application.Application;
import fr.beffroi.application.DossierFrame.OpenTask;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Scope;
import fr.beffroi.process.UserTask;
import fr.beffroi.process.UserTasks;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The tasks of a dossier that wait for the person signed in or for the services they belong to. */
@Component
class MyTasks {

    private final UserTasks tasks;
    private final People people;
    private final CurrentActor actor;

    MyTasks(UserTasks tasks, People people, CurrentActor actor) {
        this.tasks = tasks;
        this.people = people;
        this.actor = actor;
    }

    List<OpenTask> on(Application application) {
        PersonId person = actor.get().requirePerson();
        List<Grant> grants = people.grantsOf(person);
        return Stream.concat(
                        Stream.of(application.id().toString()),
                        application.requests().stream().map(request -> request.id().toString()))
                .flatMap(key -> tasks.openFor(key).stream())
                .filter(task -> isFor(task, grants, application))
                .map(task -> open(task, person))
                .toList();
    }

    /** Whether one of the roles covers the candidate group {@code FUNCTION:AUTHORITY:SERVICE}. */
    private static boolean isFor(UserTask task, List<Grant> grants, Application application) {
        String[] group = task.group().split(":", 3);
        var wanted = new Scope(group[1], application.scheme(), application.department(), group[2]);
        return grants.stream()
                .anyMatch(grant ->
                        grant.role().name().equals(group[0]) && grant.scope().covers(wanted));
    }

    private static OpenTask open(UserTask task, PersonId person) {
        return new OpenTask(
                task.name(), "/taches/" + task.id(), task.dueAt(), person.equals(task.assignee()));
    }
}
