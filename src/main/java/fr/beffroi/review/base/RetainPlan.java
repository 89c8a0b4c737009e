package fr.beffroi.review.base;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.integrity.Duty;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.process.Retried;
import fr.beffroi.process.UserTask;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.TaskDesk;
import fr.beffroi.review.TaskWork;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The officer decides what is retained of each expense. */
@Service
class RetainPlan {

    private final TaskWork work;
    private final TaskDesk desk;
    private final EligibleBases bases;
    private final AuditJournal journal;

    RetainPlan(TaskWork work, TaskDesk desk, EligibleBases bases, AuditJournal journal) {
        this.work = work;
        this.desk = desk;
        this.bases = bases;
        this.journal = journal;
    }

    /**
     * Counts and keeps the plan, and ends its task when the form says so. Refused if the task is
     * over or another's, if the person may not instruct this dossier, or if the budget was
     * corrected since the page was read.
     *
     * @param kind the task at hand: that of the plan, or of the report
     * @param form already checked
     */
    @Retried
    @Transactional
    public Outcome<Computation> retain(ApplicationId id, String kind, PlanForm form) {
        return work.begin(
                id,
                form.taskId(),
                kind,
                ReviewRights.REPORT,
                Duty.INSTRUCTION,
                (application, task, person) -> retain(application, task, person, form));
    }

    private Outcome<Computation> retain(
            Application application, UserTask task, PersonId person, PlanForm form) {
        FundingRequest request = work.request(task);
        Computation before = bases.of(application, request);
        BaseInputs inputs = bases.inputs(application, request);
        if (form.isOutdated(inputs) || !form.check(inputs).isEmpty()) {
            return Outcome.refused("base.refused.changed");
        }
        Computation made = bases.keep(request, form.applyTo(inputs), person);
        journal.record(
                AuditEntry.of("review.base", "funding-request", request.id())
                        .changing(
                                Map.of(
                                        "base", before.base().toString(),
                                        "highest", before.highest().toString()),
                                Map.of(
                                        "base", made.base().toString(),
                                        "highest", made.highest().toString(),
                                        "ruleSet", made.ruleSet())));
        return form.done() && task.definitionKey().equals(PlanTab.TASK)
                ? desk.complete(task, Map.of(), made)
                : Outcome.done(made);
    }
}
