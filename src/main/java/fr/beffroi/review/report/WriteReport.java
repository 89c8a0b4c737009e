package fr.beffroi.review.report;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.integrity.Duty;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.TimeOrderedUuid;
import fr.beffroi.process.Retried;
import fr.beffroi.process.UserTask;
import fr.beffroi.process.UserTasks;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.TaskDesk;
import fr.beffroi.review.TaskWork;
import fr.beffroi.review.base.BaseCeilings;
import fr.beffroi.review.base.Ceilings;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The officer concludes the examination and proposes an amount. */
@Service
class WriteReport {

    private final BaseCeilings ceilings;
    private final TaskDesk desk;
    private final TaskWork work;
    private final ReviewReports reports;
    private final Reviews reviews;
    private final ReportBars bars;
    private final UserTasks tasks;
    private final AuditJournal journal;
    private final Clock clock;

    WriteReport(
            BaseCeilings ceilings,
            TaskDesk desk,
            TaskWork work,
            ReviewReports reports,
            Reviews reviews,
            ReportBars bars,
            UserTasks tasks,
            AuditJournal journal,
            Clock clock) {
        this.ceilings = ceilings;
        this.desk = desk;
        this.work = work;
        this.reports = reports;
        this.reviews = reviews;
        this.bars = bars;
        this.tasks = tasks;
        this.journal = journal;
        this.clock = clock;
    }

    /** A report, and whether another person is to see it before the committee does. */
    record Written(ReviewReport report, boolean awaitsVisa) {}

    /** What may be proposed for the request at most. */
    Ceilings ceilings(Application application, FundingRequest request) {
        return ceilings.of(application, request);
    }

    /**
     * Writes the report. Refused if the task is over or another's, while an opinion or documents
     * are awaited, if the person may not instruct this dossier, or if a correction of the budget
     * has lowered what may be proposed.
     *
     * @param form already checked
     */
    @Retried
    @Transactional
    public Outcome<Written> write(ApplicationId id, ReportForm form) {
        return work.begin(
                id,
                form.taskId(),
                ReportTab.TASK,
                ReviewRights.REPORT,
                Duty.REPORT,
                (application, task, person) -> write(application, task, person, form));
    }

    private Outcome<Written> write(
            Application application, UserTask task, PersonId person, ReportForm form) {
        FundingRequest request = work.request(task);
        Optional<Refusal> awaited = bars.of(request);
        if (awaited.isPresent()) {
            return new Outcome.Refused<>(awaited.get());
        }
        Ceilings most = ceilings.held(application, request);
        if (!form.check(most, false).isEmpty()) {
            return Outcome.refused("report.refused.changed");
        }
        ReviewReport report = report(most, request, form, person);
        reports.add(request, report);
        journal.record(
                AuditEntry.of("review.report", "funding-request", request.id())
                        .changing(
                                null,
                                Map.of(
                                        "conclusion", report.conclusion(),
                                        "proposed", report.proposed().toString(),
                                        "round", report.round()))
                        .because(report.reason()));
        return desk.complete(task, Map.of(), report) instanceof Outcome.Refused<?>(var refusal)
                ? new Outcome.Refused<>(refusal)
                : Outcome.done(new Written(report, awaitsVisa(request)));
    }

    /**
     * Whether the drawing waits for a visa. A file of an earlier version of the drawing has none,
     * and nothing that concludes: the review ends here.
     */
    private boolean awaitsVisa(FundingRequest request) {
        boolean awaited =
                tasks.openFor(request.id().toString()).stream()
                        .anyMatch(task -> task.definitionKey().equals(VisaPage.TASK));
        if (!awaited) {
            reviews.conclude(request.id().toString());
        }
        return awaited;
    }

    private ReviewReport report(
            Ceilings ceilings, FundingRequest request, ReportForm form, PersonId person) {
        return new ReviewReport(
                TimeOrderedUuid.next(),
                reports.of(request.id()).size() + 1,
                form.analysis(),
                Objects.requireNonNull(form.conclusion()),
                form.proposed(),
                form.reason(),
                ceilings.eligibleCost(),
                ceilings.maxRate(),
                person,
                clock.instant());
    }
}
