package fr.beffroi.application.officer;

import fr.beffroi.account.Grant;
import fr.beffroi.account.People;
import fr.beffroi.account.Role;
import fr.beffroi.application.Application;
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
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a dossier waits for: tasks of the services of the person signed in, and of others. */
@Component
class MyTasks {

    private static final Set<Role> EXAMINERS =
            Set.of(Role.INSTRUCTION, Role.COMMISSION_SECRETARIAT, Role.SIGNATURE, Role.AUDIT_RO);

    private final UserTasks tasks;
    private final People people;
    private final Authorities authorities;
    private final CurrentActor actor;

    MyTasks(UserTasks tasks, People people, Authorities authorities, CurrentActor actor) {
        this.tasks = tasks;
        this.people = people;
        this.authorities = authorities;
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
                mayKnowAll(grants, application)
                        ? waits(open.stream().filter(task -> !mine.contains(task)).toList())
                        : List.of());
    }

    /** A service whose opinion is asked for does not know who else was asked. */
    private static boolean mayKnowAll(List<Grant> grants, Application application) {
        return grants.stream()
                .filter(grant -> EXAMINERS.contains(grant.role()))
                .anyMatch(grant -> application.scopes().stream().anyMatch(grant.scope()::covers));
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
