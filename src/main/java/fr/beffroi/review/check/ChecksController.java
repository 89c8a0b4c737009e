package fr.beffroi.review.check;

import fr.beffroi.account.Requires;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.Problem;
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

/** The page of the checks, on which officers also check by hand. */
@Controller
@RequestMapping("/dossiers/{id}/verifications")
class ChecksController {

    private final ChecksPage page;
    private final CheckByHand checkByHand;
    private final Texts texts;

    ChecksController(ChecksPage page, CheckByHand checkByHand, Texts texts) {
        this.page = page;
        this.checkByHand = checkByHand;
        this.texts = texts;
    }

    @GetMapping
    @Requires("examination.read")
    String show(@PathVariable ApplicationId id, Model model) {
        return page.show(id, model, null);
    }

    @PostMapping
    @Requires("checks.verify")
    String check(
            @PathVariable ApplicationId id,
            @RequestParam String taskId,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String note,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var form =
                new HandCheckForm(
                        taskId, Inputs.choice(CheckOutcome.class, outcome), Inputs.text(note));
        List<Problem> problems = form.check();
        if (!problems.isEmpty()) {
            page.require(id);
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            Problem.show(problems, texts, model);
            return page.show(id, model, form);
        }
        return switch (checkByHand.check(id, form)) {
            case Outcome.Done<CheckKind> _ -> {
                redirect.addFlashAttribute("noticeKey", "check.done");
                yield "redirect:/dossiers/" + id + "/" + ChecksTab.KEY;
            }
            case Outcome.Refused<CheckKind>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("refusal", texts.of(refusal));
                yield page.show(id, model, form);
            }
        };
    }
}
