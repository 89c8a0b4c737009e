package fr.beffroi.award;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.LifeCycle;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.authority.Delegation;
import fr.beffroi.authority.Signatories;
import fr.beffroi.integrity.Duty;
import fr.beffroi.integrity.SeparationOfDuties;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.process.Retried;
import fr.beffroi.process.UserTask;
import fr.beffroi.review.TaskDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The signatory signs the act, or refuses to and sends the dossier back to its examination. */
@Service
class SignDecision {

    private final Applications applications;
    private final TaskDesk desk;
    private final SeparationOfDuties duties;
    private final Signatories signatories;
    private final DecisionRows decisions;
    private final ActSigning signing;
    private final LifeCycle lifeCycle;
    private final AuditJournal journal;
    private final CurrentActor actor;
    private final Clock clock;

    SignDecision(
            Applications applications,
            TaskDesk desk,
            SeparationOfDuties duties,
            Signatories signatories,
            DecisionRows decisions,
            ActSigning signing,
            LifeCycle lifeCycle,
            AuditJournal journal,
            CurrentActor actor,
            Clock clock) {
        this.applications = applications;
        this.desk = desk;
        this.duties = duties;
        this.signatories = signatories;
        this.decisions = decisions;
        this.signing = signing;
        this.lifeCycle = lifeCycle;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Signs, or refuses. Refused if the task is over or another's, if the person took part in the
     * dossier otherwise, or has no delegation for that amount today.
     *
     * @param form already checked
     */
    @Retried
    @Transactional
    public Outcome<Decision> decide(ApplicationId id, SignatureForm form) {
        Application application = applications.lock(id);
        return switch (desk.toDo(form.taskId(), application, AwardRights.SIGN)) {
            case Outcome.Refused<UserTask>(Refusal refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Done<UserTask>(UserTask task) -> decide(application, task, form);
        };
    }

    /** The delegation under which the person would sign this decision today, if any. */
    Optional<Delegation> delegation(
            Application application, FundingRequest request, Decision decision, PersonId person) {
        return signatories.delegationOf(
                person,
                request.authority(),
                application.scheme(),
                decision.amount(),
                LocalDate.now(clock));
    }

    private Outcome<Decision> decide(Application application, UserTask task, SignatureForm form) {
        PersonId person = actor.get().requirePerson();
        FundingRequest request =
                applications.request(
                        FundingRequestId.of(Objects.requireNonNull(task.fundingRequestId())));
        Decision decision = decisions.of(request.id()).getFirst();
        Optional<Refusal> barred = duties.bars(application.id(), person, Duty.SIGNATURE);
        if (barred.isPresent()) {
            return new Outcome.Refused<>(barred.get());
        }
        Optional<Delegation> delegation = delegation(application, request, decision, person);
        if (delegation.isEmpty()) {
            return Outcome.refused("decision.refused.delegation", decision.amount());
        }
        SignatureForm.Choice choice = Objects.requireNonNull(form.choice());
        switch (choice) {
            case SIGNED -> signing.sign(application, decision, delegation.get());
            case REFUSED -> refuse(decision, person, form.reason());
        }
        duties.tookPart(application.id(), person, Duty.SIGNATURE);
        return desk.complete(
                task,
                Map.of("signatureOutcome", choice.name()),
                decisions.of(request.id()).getFirst());
    }

    private void refuse(Decision decision, PersonId person, String reason) {
        decisions.signatureRefused(decision.id(), person, reason);
        lifeCycle.move(decision.request(), FundingRequestState.UNDER_REVIEW);
        journal.record(
                AuditEntry.of("decision.refuse-signature", "funding-request", decision.request())
                        .because(reason));
    }
}
