package fr.beffroi.award.registration;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.LifeCycle;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.award.registration.Registration.Way;
import fr.beffroi.integrity.Duty;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.process.Retried;
import fr.beffroi.process.UserTask;
import fr.beffroi.review.TaskDesk;
import fr.beffroi.review.TaskWork;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The service puts an action on its plan, or takes note of an intention; or declines. */
@Service
class RegisterAction {

    private final TaskDesk desk;
    private final TaskWork work;
    private final RegistrationRows rows;
    private final LifeCycle lifeCycle;
    private final CurrentActor actor;
    private final AuditJournal journal;

    RegisterAction(
            TaskDesk desk,
            TaskWork work,
            RegistrationRows rows,
            LifeCycle lifeCycle,
            CurrentActor actor,
            AuditJournal journal) {
        this.desk = desk;
        this.work = work;
        this.rows = rows;
        this.lifeCycle = lifeCycle;
        this.actor = actor;
        this.journal = journal;
    }

    /**
     * Decides. Refused if the task is over or another's.
     *
     * @param form already checked
     */
    @Retried
    @Transactional
    public Outcome<Way> decide(ApplicationId id, RegistrationForm form) {
        return work.begin(
                id,
                form.taskId(),
                RegistrationTab.TASK,
                RegistrationRights.REGISTER,
                Duty.INSTRUCTION,
                (application, task, person) -> decide(application, task, person, form));
    }

    private Outcome<Way> decide(
            Application application, UserTask task, PersonId person, RegistrationForm form) {
        FundingRequest request = work.request(task);
        Way way = Objects.requireNonNull(form.way());
        rows.add(request.id(), application.id(), form, person, actor.get().displayName());
        lifeCycle.move(request.id(), FundingRequestState.ACT_IN_SIGNATURE);
        journal.record(
                AuditEntry.of("registration.decide", "funding-request", request.id())
                        .changing(null, Map.of("outcome", way))
                        .because(form.text()));
        return desk.complete(task, Map.of("registrationOutcome", way.name()), way);
    }
}
