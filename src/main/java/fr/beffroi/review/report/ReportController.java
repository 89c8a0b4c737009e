package fr.beffroi.review.report;

import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.Problem;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.TaskDesk;
import fr.beffroi.review.eligibility.RequestEligibility;
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

    private final ReportPage page;
    private final TaskDesk desk;
    private final WriteReport writeReport;
    private final RequestEligibility eligibility;
    private final Texts texts;

    ReportController(
            ReportPage page,
            TaskDesk desk,
            WriteReport writeReport,
            RequestEligibility eligibility,
            Texts texts) {
        this.page = page;
        this.desk = desk;
        this.writeReport = writeReport;
        this.eligibility = eligibility;
        this.texts = texts;
    }

    @GetMapping
    @Requires("examination.read")
    String show(@PathVariable ApplicationId id, Model model) {
        return page.show(id, model, null, null);
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
        Application application = page.require(id);
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
        List<Problem> problems =
                form.check(
                        writeReport.ceilings(application, request),
                        eligibility.isRefused(request.id()));
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            Problem.show(problems, texts, model);
            return page.show(id, model, form, null);
        }
        return switch (writeReport.write(id, form)) {
            case Outcome.Done<WriteReport.Written>(WriteReport.Written written) -> {
                redirect.addFlashAttribute(
                        "noticeKey", written.awaitsVisa() ? "report.done.visa" : "report.done");
                yield "redirect:/dossiers/" + id + "/" + ReportTab.KEY;
            }
            case Outcome.Refused<WriteReport.Written>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("refusal", texts.of(refusal));
                yield page.show(id, model, form, null);
            }
        };
    }
}
