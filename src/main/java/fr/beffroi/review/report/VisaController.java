package fr.beffroi.review.report;

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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The visa, on the page of the report. */
@Controller
class VisaController {

    private final ReportPage page;
    private final GiveVisa giveVisa;
    private final Texts texts;

    VisaController(ReportPage page, GiveVisa giveVisa, Texts texts) {
        this.page = page;
        this.giveVisa = giveVisa;
        this.texts = texts;
    }

    @PostMapping("/dossiers/{id}/rapport/visa")
    @Requires("report.visa")
    String give(
            @PathVariable ApplicationId id,
            @RequestParam String taskId,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String visaReason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        page.require(id);
        var form =
                new VisaForm(
                        taskId, Inputs.choice(VisaOutcome.class, outcome), Inputs.text(visaReason));
        List<Problem> problems = form.check();
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            Problem.show(problems, texts, model);
            return page.show(id, model, null, form);
        }
        return switch (giveVisa.give(id, form)) {
            case Outcome.Done<Visa>(Visa visa) -> {
                redirect.addFlashAttribute("noticeKey", "visa.done." + visa.outcome());
                yield "redirect:/dossiers/" + id + "/" + ReportTab.KEY;
            }
            case Outcome.Refused<Visa>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("refusal", texts.of(refusal));
                yield page.show(id, model, null, form);
            }
        };
    }
}
