package fr.beffroi.review.check;

import fr.beffroi.application.Application;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.integrity.Duty;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.process.Retried;
import fr.beffroi.process.UserTask;
import fr.beffroi.process.UserTasks;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.TaskDesk;
import fr.beffroi.review.TaskWork;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An officer checks what a source did not answer. */
@Service
class CheckByHand {

    private final TaskWork work;
    private final TaskDesk desk;
    private final UserTasks tasks;
    private final CheckRows rows;
    private final AuditJournal journal;

    CheckByHand(
            TaskWork work, TaskDesk desk, UserTasks tasks, CheckRows rows, AuditJournal journal) {
        this.work = work;
        this.desk = desk;
        this.tasks = tasks;
        this.rows = rows;
        this.journal = journal;
    }

    /** Which check that open task is about. */
    CheckKind kind(UserTask task) {
        return CheckKind.valueOf(tasks.value(task.id(), "check").orElseThrow());
    }

    /**
     * Keeps the result. Refused if the task is over or another's, or if the person may not instruct
     * this dossier.
     *
     * @param form already checked
     */
    @Retried
    @Transactional
    public Outcome<CheckKind> check(ApplicationId id, HandCheckForm form) {
        return work.begin(
                id,
                form.taskId(),
                ChecksTab.TASK,
                ReviewRights.VERIFY,
                Duty.INSTRUCTION,
                (application, task, person) -> check(application, task, person, form));
    }

    private Outcome<CheckKind> check(
            Application application, UserTask task, PersonId person, HandCheckForm form) {
        CheckKind kind = kind(task);
        CheckOutcome outcome = Objects.requireNonNull(form.outcome());
        FundingRequestId request = work.request(task).id();
        rows.byHand(request, kind, outcome, form.note(), person);
        journal.record(
                AuditEntry.of("check.by-hand", "funding-request", request)
                        .changing(
                                null,
                                Map.of(
                                        "application", application.id().toString(),
                                        "check", kind,
                                        "outcome", outcome))
                        .because(form.note()));
        return desk.complete(task, Map.of(), kind);
    }
}
