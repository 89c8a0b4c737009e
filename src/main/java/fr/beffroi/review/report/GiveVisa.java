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
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.TaskDesk;
import fr.beffroi.review.TaskWork;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Another person than its author sees the report, and lets it go to the committee or not. */
@Service
class GiveVisa {

    private final TaskWork work;
    private final TaskDesk desk;
    private final ReviewReports reports;
    private final Visas visas;
    private final ReportBars bars;
    private final ReturnToAuthor author;
    private final AuditJournal journal;
    private final Clock clock;

    GiveVisa(
            TaskWork work,
            TaskDesk desk,
            ReviewReports reports,
            Visas visas,
            ReportBars bars,
            ReturnToAuthor author,
            AuditJournal journal,
            Clock clock) {
        this.work = work;
        this.desk = desk;
        this.reports = reports;
        this.visas = visas;
        this.bars = bars;
        this.author = author;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Gives the visa, or sends the report back. Refused if the task is over or another's, if the
     * person wrote the report or marked the project, or, to give it, while an opinion or documents
     * are awaited.
     *
     * @param form already checked
     */
    @Retried
    @Transactional
    public Outcome<Visa> give(ApplicationId id, VisaForm form) {
        return work.begin(
                id,
                form.taskId(),
                VisaPage.TASK,
                ReviewRights.VISA,
                Duty.VISA,
                (application, task, person) -> give(application, task, person, form));
    }

    /** Why the person may not give the visa on that report; empty if nothing bars it. */
    static Optional<Refusal> bars(ReviewReport report, PersonId person) {
        return report.by().equals(person)
                ? Optional.of(Refusal.because("visa.refused.author"))
                : Optional.empty();
    }

    private Outcome<Visa> give(
            Application application, UserTask task, PersonId person, VisaForm form) {
        FundingRequest request = work.request(task);
        ReviewReport report = reports.of(request.id()).getFirst();
        VisaOutcome outcome = Objects.requireNonNull(form.outcome());
        Optional<Refusal> barred =
                bars(report, person)
                        .or(() ->
                                outcome == VisaOutcome.GIVEN ? bars.of(request) : Optional.empty());
        if (barred.isPresent()) {
            return new Outcome.Refused<>(barred.get());
        }
        var visa =
                new Visa(
                        TimeOrderedUuid.next(),
                        report.id(),
                        outcome,
                        form.reason(),
                        person,
                        clock.instant());
        visas.add(request, visa);
        journal.record(
                AuditEntry.of("review.visa", "funding-request", request.id())
                        .changing(null, Map.of("outcome", outcome, "round", report.round()))
                        .because(form.reason()));
        Outcome<Visa> given = desk.complete(task, Map.of("visaOutcome", outcome.name()), visa);
        if (outcome == VisaOutcome.RETURNED && given instanceof Outcome.Done<Visa>) {
            author.give(application, request.id().toString(), report.by());
        }
        return given;
    }
}
