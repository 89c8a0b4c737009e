package fr.beffroi.application.officer;

import fr.beffroi.account.Grant;
import fr.beffroi.account.People;
import fr.beffroi.account.Permissions;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.DossierFrame.OpenTask;
import fr.beffroi.application.DossierFrame.Wait;
import fr.beffroi.authority.Authorities;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Scope;
import fr.beffroi.process.UserTask;
import fr.beffroi.process.UserTasks;
import fr.beffroi.worklist.CandidateGroup;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a dossier waits for: tasks of the services of the person signed in, and of others. */
@Component
class MyTasks {

    private final UserTasks tasks;
    private final People people;
    private final Authorities authorities;
    private final Applications applications;
    private final Permissions permissions;
    private final CurrentActor actor;

    MyTasks(
            UserTasks tasks,
            People people,
            Authorities authorities,
            Applications applications,
            Permissions permissions,
            CurrentActor actor) {
        this.tasks = tasks;
        this.people = people;
        this.authorities = authorities;
        this.applications = applications;
        this.permissions = permissions;
        this.actor = actor;
    }

    /** The open tasks of a dossier: one's own services', then where else it waits. */
    record Open(List<OpenTask> own, List<Wait> others) {}

    Open on(Application application) {
        PersonId person = actor.get().requirePerson();
        List<Grant> grants = people.grantsOf(person);
        List<UserTask> open = tasks.openFor(application.processKeys());
        List<UserTask> mine =
                open.stream().filter(task -> isFor(task, grants, application)).toList();
        return new Open(
                mine.stream().map(task -> own(task, person)).toList(),
                permissions.allows(ApplicationRights.KNOW_WAITS, applications.resource(application))
                        ? waits(open.stream().filter(task -> !mine.contains(task)).toList())
                        : List.of());
    }

    /** Whether one of the roles covers the candidate group of the task. */
    private static boolean isFor(UserTask task, List<Grant> grants, Application application) {
        CandidateGroup group = CandidateGroup.of(task.group());
        var wanted =
                new Scope(
                        group.authority(),
                        application.scheme(),
                        application.department(),
                        group.service());
        return grants.stream()
                .anyMatch(grant ->
                        grant.role().name().equals(group.function())
                                && grant.scope().covers(wanted));
    }

    private static OpenTask own(UserTask task, PersonId person) {
        return new OpenTask(
                task.name(), "/taches/" + task.id(), task.dueAt(), person.equals(task.assignee()));
    }

    private List<Wait> waits(List<UserTask> others) {
        if (others.isEmpty()) {
            return List.of();
        }
        Map<String, String> names = authorities.serviceNames();
        return others.stream().map(task -> wait(task, names)).toList();
    }

    private static Wait wait(UserTask task, Map<String, String> names) {
        CandidateGroup group = CandidateGroup.of(task.group());
        String service = group.authority() + ":" + group.service();
        return new Wait(task.name(), names.getOrDefault(service, group.service()), task.dueAt());
    }
}
