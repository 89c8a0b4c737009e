package fr.beffroi.review.documents;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.LifeCycle;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.integrity.Duty;
import fr.beffroi.integrity.SeparationOfDuties;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.process.Processes;
import fr.beffroi.process.Retried;
import fr.beffroi.review.DossierMail;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.documents.DocumentRequest.State;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The officer withdraws a request that is still awaited: it was sent by mistake, or is of no use
 * any more. The legal period runs again, and the dossier is back at the check.
 */
@Service
public class WithdrawRequest {

    private final Applications applications;
    private final DocumentRequestRows requests;
    private final SeparationOfDuties duties;
    private final HeldClocks clocks;
    private final LifeCycle lifeCycle;
    private final Processes processes;
    private final DossierMail mail;
    private final AuditJournal journal;
    private final CurrentActor actor;
    private final Clock clock;

    WithdrawRequest(
            Applications applications,
            DocumentRequestRows requests,
            SeparationOfDuties duties,
            HeldClocks clocks,
            LifeCycle lifeCycle,
            Processes processes,
            DossierMail mail,
            AuditJournal journal,
            CurrentActor actor,
            Clock clock) {
        this.applications = applications;
        this.requests = requests;
        this.duties = duties;
        this.clocks = clocks;
        this.lifeCycle = lifeCycle;
        this.processes = processes;
        this.mail = mail;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    /** Withdraws it, once; refused if the answer came first, or the time to answer is over. */
    @Retried
    @Transactional
    public Outcome<DocumentRequest> withdraw(ApplicationId id, int round) {
        applications.allowed(id, ReviewRights.CHECK);
        Application application = applications.lock(id);
        DocumentRequest request =
                requests.last(id)
                        .filter(last -> last.round() == round)
                        .orElseThrow(() -> new NotFound("Request " + round));
        if (request.state() == State.CLOSED) {
            return Outcome.done(request);
        }
        if (request.state() != State.OPEN || !request.isAnswerable(application)) {
            return Outcome.refused("documents.refused.withdrawal");
        }
        Optional<Refusal> barred = duties.bars(id, actor.get().requirePerson(), Duty.INSTRUCTION);
        if (barred.isPresent()) {
            return new Outcome.Refused<>(barred.get());
        }
        requests.move(request.id(), State.CLOSED);
        lifeCycle.moveAll(id, FundingRequestState.SUBMITTED);
        clocks.release(application, request, LocalDate.now(clock));
        mail.send(
                application,
                "review/mail/documents-withdrawn",
                Map.of("request", request),
                List.of());
        journal.record(
                AuditEntry.of("documents.withdraw-request", "application", id)
                        .changing(Map.of("state", State.OPEN), Map.of("state", State.CLOSED)));
        processes.send(
                "documents-provided:" + request.id(),
                "MSG_DOCUMENTS_PROVIDED",
                id.toString(),
                Map.of());
        return Outcome.done(requests.last(id).orElseThrow());
    }
}
