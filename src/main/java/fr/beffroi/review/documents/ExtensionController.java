package fr.beffroi.review.documents;

import fr.beffroi.account.Requires;
import fr.beffroi.application.Applications;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.Problem;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.TypedDate;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The applicant takes more time to answer, once. */
@Controller
class ExtensionController {

    private final Applications applications;
    private final ExtendRequest extend;
    private final AnswerPage page;
    private final Texts texts;
    private final Clock clock;

    ExtensionController(
            Applications applications,
            ExtendRequest extend,
            AnswerPage page,
            Texts texts,
            Clock clock) {
        this.applications = applications;
        this.extend = extend;
        this.page = page;
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping("/demandes/{id}/complements/delai")
    @Requires("documents.answer")
    String ask(
            @PathVariable ApplicationId id,
            @RequestParam(required = false) @Nullable Integer numero,
            @RequestParam(required = false) @Nullable String seenLimit,
            @RequestParam(name = ExtensionForm.REASON, required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        applications.allowed(id, ReviewRights.ANSWER);
        var form = new ExtensionForm(TypedDate.read(seenLimit).value(), null, Inputs.text(reason));
        model.addAttribute("typedReason", form.reason());
        List<Problem> problems = form.check(LocalDate.now(clock));
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            Problem.show(problems, texts, model);
            return page.show(id, numero, model);
        }
        return switch (extend.ask(id, numero, form)) {
            case Outcome.Done<DocumentRequest> _ -> {
                redirect.addFlashAttribute("noticeKey", "extension.done.asked");
                yield "redirect:/demandes/" + id + "/complements" + AnswerController.query(numero);
            }
            case Outcome.Refused<DocumentRequest>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("refusal", texts.of(refusal));
                yield page.show(id, numero, model);
            }
        };
    }
}
