package fr.beffroi.review.report;

import fr.beffroi.account.People;
import fr.beffroi.account.Person;
import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.funding.Envelopes;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.process.UserTask;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.Problem;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.TaskAtHand;
import fr.beffroi.review.TaskDesk;
import fr.beffroi.review.UnderReview;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The report page. */
@Controller
@RequestMapping("/dossiers/{id}/rapport")
class ReportController {

    private final Applications applications;
    private final DossierFrames frames;
    private final TaskDesk desk;
    private final UnderReview underReview;
    private final WriteReport writeReport;
    private final ReviewReports reports;
    private final Envelopes envelopes;
    private final People people;
    private final Texts texts;

    ReportController(
            Applications applications,
            DossierFrames frames,
            TaskDesk desk,
            UnderReview underReview,
            WriteReport writeReport,
            ReviewReports reports,
            Envelopes envelopes,
            People people,
            Texts texts) {
        this.applications = applications;
        this.frames = frames;
        this.desk = desk;
        this.underReview = underReview;
        this.writeReport = writeReport;
        this.reports = reports;
        this.envelopes = envelopes;
        this.people = people;
        this.texts = texts;
    }

    /** A report with the name of its author. */
    record Row(ReviewReport report, String by) {}

    @GetMapping
    @Requires("examination.read")
    String show(@PathVariable ApplicationId id, Model model) {
        return page(id, model, null);
    }

    @PostMapping
    @Requires("report.write")
    String write(
            @PathVariable ApplicationId id,
            @RequestParam String taskId,
            @RequestParam(required = false) @Nullable String analysis,
            @RequestParam(required = false) @Nullable String conclusion,
            @RequestParam(required = false) @Nullable String amount,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Application application = applications.allowed(id, ReviewRights.READ);
        var form =
                new ReportForm(
                        taskId,
                        Inputs.text(analysis),
                        Inputs.choice(Conclusion.class, conclusion),
                        Inputs.text(amount),
                        Inputs.text(reason));
        FundingRequest request =
                desk.requestOf(
                        application, desk.atHand(application, ReportTab.TASK, ReviewRights.REPORT));
        List<Problem> problems = form.check(writeReport.ceilings(application, request));
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            Problem.show(problems, texts, model);
            return page(id, model, form);
        }
        return switch (writeReport.write(id, form)) {
            case Outcome.Done<ReviewReport> _ -> {
                redirect.addFlashAttribute("noticeKey", "report.done");
                yield "redirect:/dossiers/" + id + "/" + ReportTab.KEY;
            }
            case Outcome.Refused<ReviewReport>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("refusal", texts.of(refusal));
                yield page(id, model, form);
            }
        };
    }

    private String page(ApplicationId id, Model model, @Nullable ReportForm typed) {
        Application application = applications.allowed(id, ReviewRights.READ);
        TaskAtHand atHand = desk.atHand(application, ReportTab.TASK, ReviewRights.REPORT);
        FundingRequest request = desk.requestOf(application, atHand);
        Ceilings ceilings = writeReport.ceilings(application, request);
        List<ReviewReport> past = reports.of(request.id());
        model.addAttribute("dossier", frames.of(application));
        model.addAttribute("atHand", atHand);
        model.addAttribute("mayAsk", !underReview.of(application, ReviewRights.CHECK).isEmpty());
        model.addAttribute("form", typed == null ? fresh(atHand, past, ceilings) : typed);
        model.addAttribute("ceilings", ceilings);
        model.addAttribute("envelope", envelopes.paying(request.id()).orElse(null));
        model.addAttribute("reports", past.stream().map(this::row).toList());
        model.addAttribute(
                "conclusions", Inputs.choices(Conclusion.class, "report.conclusion", texts));
        return "review/report";
    }

    /** A second report starts from the text of the first. */
    private static @Nullable ReportForm fresh(
            TaskAtHand atHand, List<ReviewReport> past, Ceilings ceilings) {
        UserTask task = atHand.task();
        if (task == null) {
            return null;
        }
        String amount = typed(ceilings.highest());
        if (past.isEmpty()) {
            return new ReportForm(task.id(), "", null, amount, "");
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

    private Row row(ReviewReport report) {
        return new Row(report, people.find(report.by()).map(Person::displayName).orElse(""));
    }
}
