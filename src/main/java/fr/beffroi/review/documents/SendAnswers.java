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
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.process.Retried;
import fr.beffroi.review.documents.DocumentRequest.State;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final RequestCourse course;
    private final AuditJournal journal;
    private final CurrentActor actor;
    private final Clock clock;

    SendAnswers(
            Applications applications,
            DocumentRequestRows requests,
            AnswerFiles files,
            SendCorrections corrections,
            SeparationOfDuties duties,
            RequestCourse course,
            AuditJournal journal,
            CurrentActor actor,
            Clock clock) {
        this.applications = applications;
        this.requests = requests;
        this.files = files;
        this.corrections = corrections;
        this.duties = duties;
        this.course = course;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Sends them, once; refused while an indispensable document or a field has no answer, or where
     * a new answer is wrong. Who changes answers commits the organisation: a signatory.
     *
     * @param round of the request; the one due first if none is named
     */
    @Retried
    @Transactional
    public Outcome<DocumentRequest> send(ApplicationId id, @Nullable Integer round) {
        Application application = applications.lock(id);
        DocumentRequest request = requests.toAnswer(id, round);
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
        boolean late = LocalDate.now(clock).isAfter(request.limitOn());
        requests.answered(request.id(), person, late);
        files.seal(application, request);
        boolean awaited = request.state() == State.OPEN;
        if (awaited) {
            course.back(request);
        }
        tell(application, request, late);
        if (awaited) {
            course.goOn(application, request);
        }
        return Outcome.done(requests.again(request));
    }

    private void tell(Application application, DocumentRequest request, boolean late) {
        List<String> answered = request.answeredCodes();
        List<String> changed = request.changes().keySet().stream().sorted().toList();
        course.tell(
                request,
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
