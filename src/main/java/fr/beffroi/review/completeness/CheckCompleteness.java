package fr.beffroi.review.completeness;

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
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.TimeOrderedUuid;
import fr.beffroi.process.Retried;
import fr.beffroi.process.UserTask;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.TaskDesk;
import fr.beffroi.review.completeness.CompletenessCheck.Line;
import fr.beffroi.review.documents.AskForDocuments;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The officer says whether the dossier is complete, or what is missing and until when. */
@Service
class CheckCompleteness {

    private final Applications applications;
    private final TaskDesk desk;
    private final SeparationOfDuties duties;
    private final CompletenessSheet sheet;
    private final CompletenessChecks checks;
    private final AskForDocuments ask;
    private final LifeCycle lifeCycle;
    private final AuditJournal journal;
    private final CurrentActor actor;
    private final Clock clock;

    CheckCompleteness(
            Applications applications,
            TaskDesk desk,
            SeparationOfDuties duties,
            CompletenessSheet sheet,
            CompletenessChecks checks,
            AskForDocuments ask,
            LifeCycle lifeCycle,
            AuditJournal journal,
            CurrentActor actor,
            Clock clock) {
        this.applications = applications;
        this.desk = desk;
        this.duties = duties;
        this.sheet = sheet;
        this.checks = checks;
        this.ask = ask;
        this.lifeCycle = lifeCycle;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Records the sheet. Refused if the task is over or another's, or if the person may not
     * instruct this dossier.
     *
     * @param form already checked
     */
    @Retried
    @Transactional
    public Outcome<CompletenessCheck> check(ApplicationId id, CompletenessForm form) {
        Application application = applications.lock(id);
        return switch (desk.toDo(form.taskId(), application, ReviewRights.CHECK)) {
            case Outcome.Refused<UserTask>(Refusal refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Done<UserTask>(UserTask task) -> check(application, task, form);
        };
    }

    private Outcome<CompletenessCheck> check(
            Application application, UserTask task, CompletenessForm form) {
        PersonId person = actor.get().requirePerson();
        Optional<Refusal> barred = duties.bars(application.id(), person, Duty.INSTRUCTION);
        if (barred.isPresent()) {
            return new Outcome.Refused<>(barred.get());
        }
        List<SheetRow> rows = sheet.rows(application);
        CompletenessOutcome outcome = Objects.requireNonNull(form.outcome());
        var check =
                new CompletenessCheck(
                        TimeOrderedUuid.next(),
                        checks.of(application.id()).size() + 1,
                        outcome,
                        person,
                        clock.instant(),
                        rows.stream().map(row -> line(row, form)).toList());
        checks.add(application.id(), check);
        duties.tookPart(application.id(), person, Duty.INSTRUCTION);
        journal.record(
                AuditEntry.of("completeness.check", "application", application.id())
                        .changing(null, Map.of("outcome", outcome, "round", check.round())));
        if (outcome == CompletenessOutcome.MISSING) {
            lifeCycle.moveAll(application.id(), FundingRequestState.INCOMPLETE);
            ask.ask(application, form.asked(rows), form.limitOn().day(), form.message());
        }
        return desk.complete(task, Map.of("completenessOutcome", outcome.name()), check);
    }

    private static Line line(SheetRow row, CompletenessForm form) {
        return new Line(row.code(), row.label(), form.verdict(row), form.reason(row.code()));
    }
}
