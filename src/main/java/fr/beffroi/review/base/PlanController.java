package fr.beffroi.review.base;

import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.process.UserTask;
import fr.beffroi.review.Problem;
import fr.beffroi.review.ReviewWay;
import fr.beffroi.review.TaskAtHand;
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

/** The financing plan: what is retained of each expense, and what may be granted at most. */
@Controller
@RequestMapping("/dossiers/{id}/financement")
class PlanController {

    private final PlanPage page;
    private final RetainPlan retainPlan;
    private final ReviewWay way;
    private final Texts texts;

    PlanController(PlanPage page, RetainPlan retainPlan, ReviewWay way, Texts texts) {
        this.page = page;
        this.retainPlan = retainPlan;
        this.way = way;
        this.texts = texts;
    }

    /**
     * @param refaire whether the calculation is made again from what was kept, and from today's
     *     answers, to be compared
     */
    @GetMapping
    @Requires("examination.read")
    String show(
            @PathVariable ApplicationId id,
            @RequestParam(defaultValue = "false") boolean refaire,
            Model model) {
        return page.show(id, model, null, refaire);
    }

    /**
     * @param action {@code RETAIN} to end the task; anything else only counts again
     */
    @PostMapping
    @Requires("report.write")
    String retain(
            @PathVariable ApplicationId id,
            @RequestParam String taskId,
            @RequestParam(defaultValue = "") String action,
            @RequestParam Map<String, String> posted,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Application application = page.require(id);
        TaskAtHand atHand = page.atHand(application);
        UserTask task = atHand.task();
        var form = new PlanForm(taskId, action.equals("RETAIN"), Map.copyOf(posted));
        BaseInputs inputs = page.inputs(application, atHand);
        List<Problem> problems = form.isOutdated(inputs) ? List.of() : form.check(inputs);
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            Problem.show(problems, texts, model);
            return page.show(id, model, form, false);
        }
        String kind = task == null ? PlanTab.TASK : task.definitionKey();
        return switch (retainPlan.retain(id, kind, form)) {
            case Outcome.Done<Computation> _ -> {
                boolean over = form.done() && kind.equals(PlanTab.TASK);
                redirect.addFlashAttribute("noticeKey", over ? "base.done" : "base.counted");
                yield "redirect:/dossiers/"
                        + id
                        + "/"
                        + (over ? way.next(application) : PlanTab.KEY);
            }
            case Outcome.Refused<Computation>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("refusal", texts.of(refusal));
                yield page.show(id, model, form, false);
            }
        };
    }
}
