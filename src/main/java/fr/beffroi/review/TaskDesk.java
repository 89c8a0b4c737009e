package fr.beffroi.review;

import fr.beffroi.account.People;
import fr.beffroi.account.Permission;
import fr.beffroi.account.Permissions;
import fr.beffroi.account.Person;
import fr.beffroi.account.Resource;
import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.authority.Authorities;
import fr.beffroi.integrity.Interests;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Scope;
import fr.beffroi.process.Substitutes;
import fr.beffroi.process.UserTask;
import fr.beffroi.process.UserTasks;
import fr.beffroi.worklist.CandidateGroup;
import fr.beffroi.worklist.EndedTasks;
import fr.beffroi.worklist.EndedTasks.EndedTask;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * The tasks of a dossier's pages: whose they are, and whether they are still to be done. A task
 * belongs to the people who hold its function in its own service, whatever else they may read.
 */
@Component
public class TaskDesk {

    private final UserTasks tasks;
    private final EndedTasks ended;
    private final Permissions permissions;
    private final People people;
    private final Authorities authorities;
    private final Interests interests;
    private final Substitutes substitutes;
    private final CurrentActor actor;

    TaskDesk(
            UserTasks tasks,
            EndedTasks ended,
            Permissions permissions,
            People people,
            Authorities authorities,
            Interests interests,
            Substitutes substitutes,
            CurrentActor actor) {
        this.tasks = tasks;
        this.ended = ended;
        this.permissions = permissions;
        this.people = people;
        this.authorities = authorities;
        this.interests = interests;
        this.substitutes = substitutes;
        this.actor = actor;
    }

    /**
     * The open task of that kind on the dossier or one of its funding requests: the person's own
     * first.
     *
     * @param doing the permission that doing the task needs in its service
     */
    public TaskAtHand atHand(Application application, String definitionKey, Permission doing) {
        Optional<TaskAtHand> other = Optional.empty();
        for (UserTask task : open(application, definitionKey)) {
            Optional<Refusal> refusal = bars(task, application, doing);
            if (refusal.isEmpty()) {
                return new TaskAtHand(task, null);
            }
            other = Optional.of(new TaskAtHand(null, refusal.get()));
        }
        return other.orElse(TaskAtHand.NOTHING);
    }

    /** The open tasks of that kind that the person may do now. */
    public List<UserTask> allAtHand(
            Application application, String definitionKey, Permission doing) {
        return open(application, definitionKey).stream()
                .filter(task -> bars(task, application, doing).isEmpty())
                .toList();
    }

    /**
     * The funding request that the task is about; when there is none, the first one before the
     * person's own authority, else the dossier's first. A draft has none, and is not to be
     * examined: {@link NotFound}.
     */
    public FundingRequest requestOf(Application application, TaskAtHand atHand) {
        UserTask task = atHand.task();
        String id = task == null ? null : task.fundingRequestId();
        List<FundingRequest> requests = application.requests();
        return requests.stream()
                .filter(request -> request.id().toString().equals(id))
                .findFirst()
                .or(() -> requests.stream().filter(r -> isOurs(application, r)).findFirst())
                .or(() -> requests.stream().findFirst())
                .orElseThrow(() -> new NotFound("Dossier " + application.id()));
    }

    /**
     * The task of that kind, if it is still to be done and the person may do it; else why not: done
     * by somebody, held by somebody, or another service's. The caller has locked the dossier.
     */
    public Outcome<UserTask> toDo(
            String taskId, String definitionKey, Application application, Permission doing) {
        Optional<UserTask> found =
                tasks.find(taskId)
                        .filter(t -> t.definitionKey().equals(definitionKey))
                        .filter(t -> t.applicationId().equals(application.id().toString()));
        if (found.isEmpty()) {
            return new Outcome.Refused<>(over(taskId, application));
        }
        UserTask task = found.get();
        return bars(task, application, doing)
                .<Outcome<UserTask>>map(Outcome.Refused::new)
                .orElseGet(() -> Outcome.done(task));
    }

    /**
     * Ends the task. If somebody was quicker all the same, nothing of the caller's transaction
     * stays.
     *
     * @param variables what decides the way of the process
     */
    public <T> Outcome<T> complete(UserTask task, Map<String, Object> variables, T result) {
        PersonId person = actor.get().requirePerson();
        if (!tasks.complete(task.id(), person, variables)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Outcome.refused("task.refused.over");
        }
        return Outcome.done(result);
    }

    /** Whether the person reads the dossier for the authority that decides on this request. */
    private boolean isOurs(Application application, FundingRequest request) {
        return application.scopes().stream()
                .filter(scope -> request.authority().equals(scope.authority()))
                .anyMatch(scope -> permissions.allows(ReviewRights.READ, Resource.within(scope)));
    }

    private List<UserTask> open(Application application, String definitionKey) {
        return tasks.openFor(application.processKeys()).stream()
                .filter(task -> task.definitionKey().equals(definitionKey))
                .toList();
    }

    private Optional<Refusal> bars(UserTask task, Application application, Permission doing) {
        CandidateGroup group = CandidateGroup.of(task.group());
        var scope =
                new Scope(
                        group.authority(),
                        application.scheme(),
                        application.department(),
                        group.service());
        if (!permissions.allows(doing, Resource.within(scope))) {
            String service = authorities.service(group.authority(), group.service()).name();
            return Optional.of(Refusal.because("task.refused.elsewhere", service));
        }
        PersonId person = actor.get().person();
        if (person != null && interests.isRecused(application.id(), person)) {
            return Optional.of(Refusal.because("integrity.refused.recused"));
        }
        PersonId holder = task.assignee();
        if (holder != null && !isOurs(holder)) {
            return Optional.of(Refusal.because("task.refused.held", name(holder)));
        }
        return Optional.empty();
    }

    /** Whether the person holds it, or stands for who does. */
    private boolean isOurs(PersonId holder) {
        PersonId me = actor.get().person();
        return holder.equals(me) || (me != null && substitutes.standsFor(me, holder));
    }

    private Refusal over(String taskId, Application application) {
        return ended.find(taskId, application.id())
                .filter(EndedTask::completed)
                .map(this::done)
                .orElseGet(() -> Refusal.because("task.refused.over"));
    }

    private Refusal done(EndedTask end) {
        if (end.by() != null && end.by().equals(actor.get().person())) {
            return Refusal.because("task.refused.done-by-you", end.at());
        }
        String name = end.byName() == null ? "" : end.byName();
        return Refusal.because("task.refused.done", name, end.at());
    }

    private String name(PersonId person) {
        return people.find(person).map(Person::displayName).orElse("");
    }
}
