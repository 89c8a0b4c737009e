package fr.beffroi.award;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.LifeCycle;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.authority.Delegation;
import fr.beffroi.authority.Signatories;
import fr.beffroi.integrity.Duty;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.organisation.Verifications;
import fr.beffroi.process.Retried;
import fr.beffroi.process.UserTask;
import fr.beffroi.review.TaskDesk;
import fr.beffroi.review.TaskWork;
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

    private final TaskDesk desk;
    private final TaskWork work;
    private final Signatories signatories;
    private final DecisionRows decisions;
    private final ActSigning signing;
    private final LifeCycle lifeCycle;
    private final Verifications verifications;
    private final AuditJournal journal;
    private final Clock clock;

    SignDecision(
            TaskDesk desk,
            TaskWork work,
            Signatories signatories,
            DecisionRows decisions,
            ActSigning signing,
            LifeCycle lifeCycle,
            Verifications verifications,
            AuditJournal journal,
            Clock clock) {
        this.desk = desk;
        this.work = work;
        this.signatories = signatories;
        this.decisions = decisions;
        this.signing = signing;
        this.lifeCycle = lifeCycle;
        this.verifications = verifications;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Signs, or refuses. Refused if the task is over or another's, if the person took part in the
     * dossier otherwise, or has no delegation for that amount today; refused to sign while the
     * organisation is not verified.
     *
     * @param form already checked
     */
    @Retried
    @Transactional
    public Outcome<Decision> decide(ApplicationId id, SignatureForm form) {
        return work.begin(
                id,
                form.taskId(),
                DecisionTab.TASK,
                AwardRights.SIGN,
                Duty.SIGNATURE,
                (application, task, person) -> decide(application, task, person, form));
    }

    /** Why nobody may sign yet: the organisation is not verified. */
    Optional<Refusal> unverified(Application application) {
        return verifications.bar(application.organisation());
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

    private Outcome<Decision> decide(
            Application application, UserTask task, PersonId person, SignatureForm form) {
        FundingRequest request = work.request(task);
        Decision decision = decisions.of(request.id()).getFirst();
        Optional<Delegation> delegation = delegation(application, request, decision, person);
        if (delegation.isEmpty()) {
            return Outcome.refused("decision.refused.delegation", decision.amount());
        }
        SignatureForm.Choice choice = Objects.requireNonNull(form.choice());
        if (choice == SignatureForm.Choice.SIGNED) {
            Optional<Refusal> unverified = unverified(application);
            if (unverified.isPresent()) {
                return new Outcome.Refused<>(unverified.get());
            }
        }
        switch (choice) {
            case SIGNED -> signing.sign(application, request, decision, delegation.get());
            case REFUSED -> refuse(decision, person, form.reason());
        }
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
