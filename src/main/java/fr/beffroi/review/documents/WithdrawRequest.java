package fr.beffroi.review.documents;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.integrity.Duty;
import fr.beffroi.integrity.SeparationOfDuties;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.process.Retried;
import fr.beffroi.review.DossierMail;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.documents.DocumentRequest.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The officer withdraws a request that is still awaited: it was sent by mistake, or is of no use
 * any more. The legal period runs again, and the dossier, or the funding request, is back where it
 * was.
 */
@Service
public class WithdrawRequest {

    private final Applications applications;
    private final DocumentRequestRows requests;
    private final OwnRequests own;
    private final SeparationOfDuties duties;
    private final RequestCourse course;
    private final DossierMail mail;
    private final AuditJournal journal;
    private final CurrentActor actor;

    WithdrawRequest(
            Applications applications,
            DocumentRequestRows requests,
            OwnRequests own,
            SeparationOfDuties duties,
            RequestCourse course,
            DossierMail mail,
            AuditJournal journal,
            CurrentActor actor) {
        this.applications = applications;
        this.requests = requests;
        this.own = own;
        this.duties = duties;
        this.course = course;
        this.mail = mail;
        this.journal = journal;
        this.actor = actor;
    }

    /**
     * Withdraws it, once; refused if the answer came first, or the time to answer is over. Another
     * authority's request is not found.
     */
    @Retried
    @Transactional
    public Outcome<DocumentRequest> withdraw(ApplicationId id, int round) {
        applications.allowed(id, ReviewRights.CHECK);
        Application application = applications.lock(id);
        DocumentRequest request = own.get(application, round);
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
        course.back(request);
        mail.send(
                application,
                "review/mail/documents-withdrawn",
                Map.of("request", request),
                List.of());
        journal.record(
                AuditEntry.of("documents.withdraw-request", "application", id)
                        .changing(Map.of("state", State.OPEN), Map.of("state", State.CLOSED)));
        course.goOn(application, request);
        return Outcome.done(requests.again(request));
    }
}
