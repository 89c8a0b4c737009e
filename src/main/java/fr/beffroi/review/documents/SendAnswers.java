package fr.beffroi.review.documents;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.Facts;
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
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.process.Processes;
import fr.beffroi.process.Retried;
import fr.beffroi.review.documents.DocumentRequest.State;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends the applicant's answers as a whole: they are sealed with the dossier, the silence clocks
 * run again, and the officer checks once more. After the last day they are still accepted while
 * nothing has been decided, and told as late; the officer then decides what follows.
 */
@Service
class SendAnswers {

    private final Applications applications;
    private final DocumentRequestRows requests;
    private final AnswerFiles files;
    private final SendCorrections corrections;
    private final SeparationOfDuties duties;
    private final HeldClocks clocks;
    private final LifeCycle lifeCycle;
    private final Processes processes;
    private final Facts facts;
    private final AuditJournal journal;
    private final CurrentActor actor;
    private final Clock clock;

    SendAnswers(
            Applications applications,
            DocumentRequestRows requests,
            AnswerFiles files,
            SendCorrections corrections,
            SeparationOfDuties duties,
            HeldClocks clocks,
            LifeCycle lifeCycle,
            Processes processes,
            Facts facts,
            AuditJournal journal,
            CurrentActor actor,
            Clock clock) {
        this.applications = applications;
        this.requests = requests;
        this.files = files;
        this.corrections = corrections;
        this.duties = duties;
        this.clocks = clocks;
        this.lifeCycle = lifeCycle;
        this.processes = processes;
        this.facts = facts;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Sends them, once; refused while an indispensable document or a field has no answer, or where
     * a new answer is wrong. Who changes answers commits the organisation: a signatory.
     */
    @Retried
    @Transactional
    public Outcome<DocumentRequest> send(ApplicationId id) {
        Application application = applications.lock(id);
        DocumentRequest request = requests.last(id).orElseThrow(() -> new NotFound("Request"));
        if (request.state() == State.ANSWERED) {
            return Outcome.done(request);
        }
        if (!request.isAnswerable(application)) {
            return Outcome.refused("documents.refused.over");
        }
        if (!request.isReadyToSend()) {
            return Outcome.refused("documents.refused.unanswered");
        }
        PersonId person = actor.get().requirePerson();
        Optional<Refusal> barred = duties.bars(id, person, Duty.APPLICANT);
        if (barred.isPresent()) {
            return new Outcome.Refused<>(barred.get());
        }
        Optional<Refusal> wrong =
                files.infected(request).or(() -> corrections.bars(application, request));
        if (wrong.isPresent()) {
            return new Outcome.Refused<>(wrong.get());
        }
        duties.tookPart(id, person, Duty.APPLICANT);
        LocalDate today = LocalDate.now(clock);
        boolean late = today.isAfter(request.limitOn());
        requests.answered(request.id(), person, late);
        files.seal(application, request);
        boolean awaited = request.state() == State.OPEN;
        if (awaited) {
            lifeCycle.moveAll(id, FundingRequestState.SUBMITTED);
        }
        tell(application, request, late);
        if (awaited) {
            goOn(application, request, today);
        }
        return Outcome.done(requests.last(id).orElseThrow());
    }

    /** The clocks run again, and the process, which still waits, goes back to the check. */
    private void goOn(Application application, DocumentRequest request, LocalDate today) {
        clocks.release(application, request, today);
        processes.send(
                "documents-provided:" + request.id(),
                "MSG_DOCUMENTS_PROVIDED",
                application.id().toString(),
                Map.of());
    }

    private void tell(Application application, DocumentRequest request, boolean late) {
        List<String> answered = request.answeredCodes();
        List<String> changed = request.changes().keySet().stream().sorted().toList();
        facts.tell(
                application.id(),
                "documents.provided",
                Map.of(
                        "codes",
                        answered,
                        "fields",
                        changed,
                        "late",
                        late,
                        "round",
                        request.round()));
        journal.record(
                AuditEntry.of("documents.provide", "application", application.id())
                        .changing(
                                null, Map.of("codes", answered, "fields", changed, "late", late)));
    }
}
