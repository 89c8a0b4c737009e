package fr.beffroi.review;

import fr.beffroi.account.Permission;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.integrity.Duty;
import fr.beffroi.integrity.SeparationOfDuties;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.process.UserTask;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What every task of a dossier begins and ends with, whatever is done in between. */
@Component
public class TaskWork {

    private final Applications applications;
    private final TaskDesk desk;
    private final SeparationOfDuties duties;
    private final CurrentActor actor;

    TaskWork(
            Applications applications,
            TaskDesk desk,
            SeparationOfDuties duties,
            CurrentActor actor) {
        this.applications = applications;
        this.desk = desk;
        this.duties = duties;
        this.actor = actor;
    }

    /** The task itself: all is checked, the dossier is locked. */
    @FunctionalInterface
    public interface Work<T> {

        Outcome<T> of(Application application, UserTask task, PersonId person);
    }

    /**
     * Does the task in the caller's transaction, and remembers the duty that the person took.
     * Refused if the task is over, of another kind or another's, or if an earlier duty on this
     * dossier bars this one.
     *
     * @param definitionKey the kind of task that is done this way
     * @param doing the permission that the task needs in its service
     */
    public <T> Outcome<T> begin(
            ApplicationId id,
            String taskId,
            String definitionKey,
            Permission doing,
            Duty duty,
            Work<T> work) {
        Application application = applications.lock(id);
        return switch (desk.toDo(taskId, definitionKey, application, doing)) {
            case Outcome.Refused<UserTask>(Refusal refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Done<UserTask>(UserTask task) -> go(application, task, duty, work);
        };
    }

    private <T> Outcome<T> go(Application application, UserTask task, Duty duty, Work<T> work) {
        PersonId person = actor.get().requirePerson();
        Optional<Refusal> barred = duties.bars(application.id(), person, duty);
        if (barred.isPresent()) {
            return new Outcome.Refused<>(barred.get());
        }
        Outcome<T> outcome = work.of(application, task, person);
        if (outcome instanceof Outcome.Done<T>) {
            duties.tookPart(application.id(), person, duty);
        }
        return outcome;
    }

    /** The funding request that the task is about. */
    public FundingRequest request(UserTask task) {
        return applications.request(
                FundingRequestId.of(Objects.requireNonNull(task.fundingRequestId())));
    }
}
