package fr.beffroi.review.report;

import fr.beffroi.account.People;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.funding.Envelopes;
import fr.beffroi.integrity.Duty;
import fr.beffroi.integrity.SeparationOfDuties;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Texts;
import fr.beffroi.process.UserTask;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.TaskAtHand;
import fr.beffroi.review.TaskDesk;
import fr.beffroi.review.UnderReview;
import fr.beffroi.review.base.Ceilings;
import fr.beffroi.review.eligibility.RequestEligibility;
import fr.beffroi.review.score.ScoreSummary;
import fr.beffroi.review.score.ScoreSummary.Score;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of the report shows: to write it, or to see it and give the visa. */
@Component
class ReportPage {

    private final Applications applications;
    private final DossierFrames frames;
    private final TaskDesk desk;
    private final UnderReview underReview;
    private final WriteReport writeReport;
    private final ReviewReports reports;
    private final Visas visas;
    private final RequestEligibility eligibility;
    private final ScoreSummary scores;
    private final Envelopes envelopes;
    private final SeparationOfDuties duties;
    private final People people;
    private final CurrentActor actor;
    private final Texts texts;

    ReportPage(
            Applications applications,
            DossierFrames frames,
            TaskDesk desk,
            UnderReview underReview,
            WriteReport writeReport,
            ReviewReports reports,
            Visas visas,
            RequestEligibility eligibility,
            ScoreSummary scores,
            Envelopes envelopes,
            SeparationOfDuties duties,
            People people,
            CurrentActor actor,
            Texts texts) {
        this.applications = applications;
        this.frames = frames;
        this.desk = desk;
        this.underReview = underReview;
        this.writeReport = writeReport;
        this.reports = reports;
        this.visas = visas;
        this.eligibility = eligibility;
        this.scores = scores;
        this.envelopes = envelopes;
        this.duties = duties;
        this.people = people;
        this.actor = actor;
        this.texts = texts;
    }

    /** A report with the name of its author, and what was said of it. */
    record Row(ReviewReport report, String by, List<Seen> visas) {}

    /** A visa with the name of who gave it. */
    record Seen(Visa visa, String by) {}

    /** The dossier must be one that the person may read. */
    Application require(ApplicationId id) {
        return applications.allowed(id, ReviewRights.READ);
    }

    /**
     * @param typed the report that was refused, to be shown again
     * @param typedVisa the visa that was refused, to be shown again
     */
    String show(
            ApplicationId id,
            Model model,
            @Nullable ReportForm typed,
            @Nullable VisaForm typedVisa) {
        Application application = require(id);
        TaskAtHand report = desk.atHand(application, ReportTab.TASK, ReviewRights.REPORT);
        TaskAtHand visa = desk.atHand(application, VisaPage.TASK, ReviewRights.VISA);
        FundingRequest request = desk.requestOf(application, visa.isMine() ? visa : report);
        Ceilings ceilings = writeReport.ceilings(application, request);
        List<ReviewReport> past = reports.of(request.id());
        TaskAtHand seen = open(application, visa, past);
        boolean ineligible = eligibility.isRefused(request.id());
        Score score = scores.of(request.id()).orElse(null);
        boolean unfavourable = ineligible || (score != null && score.isLow());
        model.addAttribute("dossier", frames.of(application));
        model.addAttribute("atHand", report.isMine() ? report : seen);
        model.addAttribute("mayAsk", !underReview.of(application, ReviewRights.CHECK).isEmpty());
        model.addAttribute(
                "form", typed == null ? fresh(report, past, ceilings, unfavourable) : typed);
        model.addAttribute("visaForm", typedVisa == null ? fresh(seen) : typedVisa);
        model.addAttribute("ceilings", ceilings);
        model.addAttribute("ineligible", ineligible);
        model.addAttribute("score", score);
        model.addAttribute("envelope", envelopes.paying(request).orElse(null));
        model.addAttribute("reports", rows(request, past));
        model.addAttribute(
                "conclusions", Inputs.choices(Conclusion.class, "report.conclusion", texts));
        model.addAttribute("outcomes", Inputs.choices(VisaOutcome.class, "visa.outcome", texts));
        return "review/report";
    }

    /** The author, or who holds another duty, reads that another person is to see it. */
    private TaskAtHand open(Application application, TaskAtHand visa, List<ReviewReport> past) {
        PersonId person = actor.get().person();
        if (!visa.isMine() || past.isEmpty() || person == null) {
            return visa;
        }
        return GiveVisa.bars(past.getFirst(), person)
                .or(() -> duties.barsForever(application.id(), person, Duty.VISA))
                .map(refusal -> new TaskAtHand(null, refusal))
                .orElse(visa);
    }

    private static @Nullable VisaForm fresh(TaskAtHand visa) {
        UserTask task = visa.task();
        return task == null ? null : new VisaForm(task.id(), null, "");
    }

    /** A second report starts from the text of the first. */
    private static @Nullable ReportForm fresh(
            TaskAtHand atHand, List<ReviewReport> past, Ceilings ceilings, boolean unfavourable) {
        UserTask task = atHand.task();
        if (task == null) {
            return null;
        }
        String amount = typed(ceilings.highest());
        if (past.isEmpty()) {
            return new ReportForm(
                    task.id(), "", unfavourable ? Conclusion.UNFAVOURABLE : null, amount, "");
        }
        ReviewReport last = past.getFirst();
        return new ReportForm(
                task.id(),
                last.analysis(),
                last.conclusion(),
                last.proposed().isPositive() ? typed(last.proposed()) : amount,
                last.reason());
    }

    private static String typed(Money amount) {
        return amount.euros().stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private List<Row> rows(FundingRequest request, List<ReviewReport> past) {
        if (past.isEmpty()) {
            return List.of();
        }
        List<Visa> given = visas.of(request.id());
        Map<PersonId, String> names =
                people.names(
                        Stream.concat(
                                        past.stream().map(ReviewReport::by),
                                        given.stream().map(Visa::by))
                                .toList());
        return past.stream()
                .map(report ->
                        new Row(
                                report,
                                names.getOrDefault(report.by(), ""),
                                given.stream()
                                        .filter(visa -> visa.report().equals(report.id()))
                                        .map(visa ->
                                                new Seen(visa, names.getOrDefault(visa.by(), "")))
                                        .toList()))
                .toList();
    }
}
