package fr.beffroi.review.transfer;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.Facts;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.LifeCycle;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.authority.AuthorityService;
import fr.beffroi.integrity.Duty;
import fr.beffroi.integrity.SeparationOfDuties;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.TimeOrderedUuid;
import fr.beffroi.process.Processes;
import fr.beffroi.process.Retried;
import fr.beffroi.review.DossierMail;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.TaskAtHand;
import fr.beffroi.review.TaskDesk;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends an application to the authority that is competent for it, and tells the applicant (CRPA
 * L114-2). Its requests and tasks go with it; the service that received it reads it no more.
 */
@Service
class TransferApplication {

    static final String MESSAGE = "MSG_TRANSFERRED";

    private static final List<String> TASKS =
            List.of("UT_check_completeness", "UT_confirm_inadmissibility");

    private final Applications applications;
    private final CompetentAuthorities competent;
    private final TransferRows rows;
    private final TaskDesk desk;
    private final SeparationOfDuties duties;
    private final LifeCycle lifeCycle;
    private final Processes processes;
    private final Facts facts;
    private final DossierMail mail;
    private final AuditJournal journal;
    private final CurrentActor actor;
    private final Clock clock;

    TransferApplication(
            Applications applications,
            CompetentAuthorities competent,
            TransferRows rows,
            TaskDesk desk,
            SeparationOfDuties duties,
            LifeCycle lifeCycle,
            Processes processes,
            Facts facts,
            DossierMail mail,
            AuditJournal journal,
            CurrentActor actor,
            Clock clock) {
        this.applications = applications;
        this.competent = competent;
        this.rows = rows;
        this.desk = desk;
        this.duties = duties;
        this.lifeCycle = lifeCycle;
        this.processes = processes;
        this.facts = facts;
        this.mail = mail;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Transfers it, once. Refused once its examination has begun, while documents are awaited, or
     * if its first task is another's. Who has just done it gets the same answer again, although the
     * dossier is no longer theirs to read.
     *
     * @param form already checked
     */
    @Retried
    @Transactional
    public Outcome<Transfer> transfer(ApplicationId id, TransferForm form) {
        Application application = applications.lock(id);
        Optional<Transfer> same = done(application, form);
        if (same.isPresent()) {
            return Outcome.done(same.get());
        }
        applications.allowed(id, ReviewRights.CHECK);
        PersonId person = actor.get().requirePerson();
        Optional<Refusal> barred =
                bars(application).or(() -> duties.bars(id, person, Duty.INSTRUCTION));
        if (barred.isPresent()) {
            return new Outcome.Refused<>(barred.get());
        }
        return competent
                .service(application, form.to())
                .<Outcome<Transfer>>map(
                        service -> Outcome.done(transfer(application, service, form, person)))
                .orElseGet(() -> Outcome.refused("transfer.error.to"));
    }

    /** The transfer that the same person has just made by the same form. */
    Optional<Transfer> done(Application application, TransferForm form) {
        PersonId person = actor.get().requirePerson();
        return rows.of(application.id()).stream()
                .filter(done -> done.by().equals(person) && done.to().equals(form.to()))
                .filter(done -> done.to().equals(application.authority()))
                .findFirst();
    }

    /** Why the application cannot go to another authority now, if it cannot. */
    Optional<Refusal> bars(Application application) {
        boolean examined =
                application.requests().stream()
                        .filter(request -> !request.state().isFinal())
                        .anyMatch(request -> request.state() != FundingRequestState.SUBMITTED);
        if (examined
                || processes.waiting(MESSAGE, List.of(application.id().toString())).isEmpty()) {
            return Optional.of(Refusal.because("transfer.refused.stage"));
        }
        List<TaskAtHand> first =
                TASKS.stream()
                        .map(task -> desk.atHand(application, task, ReviewRights.CHECK))
                        .toList();
        if (first.stream().anyMatch(TaskAtHand::isMine)) {
            return Optional.empty();
        }
        return first.stream()
                .flatMap(task -> Optional.ofNullable(task.elsewhere()).stream())
                .findFirst()
                .or(() -> Optional.of(Refusal.because("transfer.refused.stage")));
    }

    private Transfer transfer(
            Application application, AuthorityService service, TransferForm form, PersonId person) {
        var transfer =
                new Transfer(
                        TimeOrderedUuid.next(),
                        application.authority(),
                        service.authority(),
                        form.reason(),
                        application.requireSubmittedAt(),
                        clock.instant(),
                        person);
        rows.add(application.id(), transfer);
        lifeCycle.transfer(application.id(), service.authority(), service.code());
        tell(application, transfer, service);
        processes.send(
                "transferred:" + transfer.id(), MESSAGE, application.id().toString(), Map.of());
        return transfer;
    }

    private void tell(Application application, Transfer transfer, AuthorityService service) {
        String from = competent.name(transfer.from());
        String to = competent.name(transfer.to());
        facts.tell(
                application.id(),
                "application.transferred",
                Map.of(
                        "from", transfer.from(),
                        "to", transfer.to(),
                        "fromName", from,
                        "toName", to,
                        "firstReceivedAt", transfer.firstReceivedAt()));
        mail.send(
                application,
                "review/mail/transferred",
                Map.of("from", from, "to", to, "service", service, "transfer", transfer),
                List.of());
        journal.record(
                AuditEntry.of("application.transfer", "application", application.id())
                        .changing(
                                Map.of("authority", transfer.from()),
                                Map.of("authority", transfer.to()))
                        .because(transfer.reason()));
    }
}
