package fr.beffroi.review.eligibility;

import fr.beffroi.account.Requires;
import fr.beffroi.application.Applications;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.Problem;
import fr.beffroi.review.ReviewWay;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The checklist of eligibility. */
@Controller
@RequestMapping("/dossiers/{id}/eligibilite")
class EligibilityController {

    private final EligibilityPage page;
    private final AssessEligibility assess;
    private final Applications applications;
    private final ReviewWay way;
    private final Texts texts;

    EligibilityController(
            EligibilityPage page,
            AssessEligibility assess,
            Applications applications,
            ReviewWay way,
            Texts texts) {
        this.page = page;
        this.assess = assess;
        this.applications = applications;
        this.way = way;
        this.texts = texts;
    }

    @GetMapping
    @Requires("examination.read")
    String show(@PathVariable ApplicationId id, Model model) {
        return page.show(id, model, null);
    }

    @PostMapping
    @Requires("report.write")
    String assess(
            @PathVariable ApplicationId id,
            @RequestParam String taskId,
            @RequestParam Map<String, String> posted,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var form = new EligibilityForm(taskId, Map.copyOf(posted));
        List<Problem> problems = form.check(page.points(id));
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            Problem.show(problems, texts, model);
            return page.show(id, model, form);
        }
        return switch (assess.assess(id, form)) {
            case Outcome.Done<Assessment>(Assessment made) -> {
                redirect.addFlashAttribute(
                        "noticeKey",
                        made.eligible() ? "assessment.done.yes" : "assessment.done.no");
                yield "redirect:/dossiers/" + id + "/" + way.next(applications.get(id));
            }
            case Outcome.Refused<Assessment>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("refusal", texts.of(refusal));
                yield page.show(id, model, form);
            }
        };
    }
}
