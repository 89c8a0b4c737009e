package fr.beffroi.review.completeness;

import fr.beffroi.account.Requires;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.documents.DocumentRequest;
import fr.beffroi.review.documents.WithdrawRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The officer withdraws a request that the applicant has not answered yet. */
@Controller
class RequestController {

    private final WithdrawRequest requests;
    private final CompletenessPage page;
    private final Texts texts;

    RequestController(WithdrawRequest requests, CompletenessPage page, Texts texts) {
        this.requests = requests;
        this.page = page;
        this.texts = texts;
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
}
