package fr.beffroi.review.completeness;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.LifeCycle;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.integrity.Duty;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.TimeOrderedUuid;
import fr.beffroi.process.Retried;
import fr.beffroi.process.UserTask;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.TaskDesk;
import fr.beffroi.review.TaskWork;
import fr.beffroi.review.completeness.CompletenessCheck.Line;
import fr.beffroi.review.documents.AskForDocuments;
import fr.beffroi.review.documents.AskedField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The officer says whether the dossier is complete, or what is missing and until when. */
@Service
class CheckCompleteness {

    private final TaskDesk desk;
    private final TaskWork work;
    private final CompletenessSheet sheet;
    private final CompletenessChecks checks;
    private final AskForDocuments ask;
    private final MarkFields marks;
    private final LifeCycle lifeCycle;
    private final CompleteRequests requests;
    private final SealedVersions versions;
    private final AuditJournal journal;
    private final Clock clock;

    CheckCompleteness(
            TaskDesk desk,
            TaskWork work,
            CompletenessSheet sheet,
            CompletenessChecks checks,
            AskForDocuments ask,
            MarkFields marks,
            LifeCycle lifeCycle,
            CompleteRequests requests,
            SealedVersions versions,
            AuditJournal journal,
            Clock clock) {
        this.desk = desk;
        this.work = work;
        this.sheet = sheet;
        this.checks = checks;
        this.ask = ask;
        this.marks = marks;
        this.lifeCycle = lifeCycle;
        this.requests = requests;
        this.versions = versions;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Records the sheet. Refused if the task is over or another's, or if the person may not
     * instruct this dossier.
     *
     * @param form already checked
     * @param seenVersion version of the application that the person had before the eyes; refused if
     *     the applicant has changed it since
     */
    @Retried
    @Transactional
    public Outcome<CompletenessCheck> check(
            ApplicationId id, CompletenessForm form, int seenVersion) {
        return work.begin(
                id,
                form.taskId(),
                CompletenessTasks.CHECK,
                ReviewRights.CHECK,
                Duty.INSTRUCTION,
                (application, task, person) ->
                        versions.last(id).version() > seenVersion
                                ? Outcome.refused("completeness.refused.changed")
                                : check(application, task, person, form));
    }

    private Outcome<CompletenessCheck> check(
            Application application, UserTask task, PersonId person, CompletenessForm form) {
        List<SheetRow> rows = sheet.rows(application);
        CompletenessOutcome outcome = Objects.requireNonNull(form.outcome());
        List<AskedField> fields = marks.asked(application);
        if (!form.check(rows, fields.size(), LocalDate.now(clock)).isEmpty()) {
            // Somebody marked an answer, or took a mark off, since the page was shown.
            return Outcome.refused("corrections.refused.marks");
        }
        if (outcome == CompletenessOutcome.MISSING && !requests.areAwaited(application)) {
            return Outcome.refused("completeness.refused.deemed");
        }
        var check =
                new CompletenessCheck(
                        TimeOrderedUuid.next(),
                        checks.of(application.id()).size() + 1,
                        outcome,
                        person,
                        clock.instant(),
                        rows.stream().map(row -> line(row, form)).toList());
        checks.add(application.id(), check);
        journal.record(
                AuditEntry.of("completeness.check", "application", application.id())
                        .changing(null, Map.of("outcome", outcome, "round", check.round())));
        if (outcome == CompletenessOutcome.MISSING) {
            lifeCycle.moveAll(application.id(), FundingRequestState.INCOMPLETE);
            ask.ask(application, form.asked(rows), fields, form.limitOn().day(), form.message());
            marks.clear(application.id());
        }
        return desk.complete(task, Map.of("completenessOutcome", outcome.name()), check);
    }

    private static Line line(SheetRow row, CompletenessForm form) {
        return new Line(row.code(), row.label(), form.verdict(row), form.reason(row.code()));
    }
}
