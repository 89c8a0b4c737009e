package fr.beffroi.review.completeness;

import fr.beffroi.account.Requires;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.Problem;
import fr.beffroi.review.TypedDate;
import fr.beffroi.review.documents.DocumentRequest;
import fr.beffroi.review.documents.ExtendRequest;
import fr.beffroi.review.documents.ExtensionForm;
import fr.beffroi.review.documents.WithdrawRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The officer withdraws a request that awaits its answer, or gives more time for it. */
@Controller
class RequestController {

    private final WithdrawRequest requests;
    private final ExtendRequest extend;
    private final CompletenessPage page;
    private final Texts texts;
    private final Clock clock;

    RequestController(
            WithdrawRequest requests,
            ExtendRequest extend,
            CompletenessPage page,
            Texts texts,
            Clock clock) {
        this.requests = requests;
        this.extend = extend;
        this.page = page;
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping("/dossiers/{id}/completude/demandes/{round}/retrait")
    @Requires("completeness.check")
    String withdraw(
            @PathVariable ApplicationId id,
            @PathVariable int round,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return switch (requests.withdraw(id, round)) {
            case Outcome.Done<DocumentRequest> _ -> {
                redirect.addFlashAttribute("noticeKey", "documents.done.withdrawn");
                yield "redirect:/dossiers/" + id + "/" + CompletenessTab.KEY;
            }
            case Outcome.Refused<DocumentRequest>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("refusal", texts.of(refusal));
                yield page.show(id, model, null, null);
            }
        };
    }

    @PostMapping("/dossiers/{id}/completude/demandes/{round}/delai")
    @Requires("completeness.check")
    String extend(
            @PathVariable ApplicationId id,
            @PathVariable int round,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var form =
                new ExtensionForm(
                        TypedDate.read(posted.getFirst("seenLimit")).value(),
                        TypedDate.read(posted.getFirst("extendedTo")),
                        Inputs.text(posted.getFirst("extensionReason")));
        model.addAttribute("typedExtension", form);
        List<Problem> problems = form.check(LocalDate.now(clock));
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            Problem.show(problems, texts, model);
            return page.show(id, model, null, null);
        }
        return switch (extend.give(id, round, form)) {
            case Outcome.Done<DocumentRequest> _ -> {
                redirect.addFlashAttribute("noticeKey", "extension.done.given");
                yield "redirect:/dossiers/" + id + "/" + CompletenessTab.KEY;
            }
            case Outcome.Refused<DocumentRequest>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("refusal", texts.of(refusal));
                yield page.show(id, model, null, null);
            }
        };
    }
}
