package fr.beffroi.messaging.web;

import fr.beffroi.account.Requires;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class StuckMailsController {

    private final StuckMails mails;
    private final Texts texts;

    StuckMailsController(StuckMails mails, Texts texts) {
        this.mails = mails;
        this.texts = texts;
    }

    @GetMapping("/exploitation/messages")
    @Requires("messaging.operate")
    String list(Model model) {
        model.addAttribute("overview", mails.overview());
        model.addAttribute("mails", mails.failed());
        return "messaging/stuck";
    }

    @PostMapping("/exploitation/messages/{id}/reprise")
    @Requires("messaging.operate")
    String retry(@PathVariable UUID id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("queued", mails.retry(id));
        return "redirect:/exploitation/messages";
    }

    /**
     * @param adresse where to send it instead
     */
    @PostMapping("/exploitation/messages/{id}/adresse")
    @Requires("messaging.operate")
    String correct(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String adresse,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        String typed = adresse.strip();
        if (mails.correct(id, typed) instanceof Outcome.Refused<UUID>(Refusal refusal)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("refusal", texts.of(refusal));
            model.addAttribute("refused", id);
            model.addAttribute("typed", typed);
            return list(model);
        }
        redirect.addFlashAttribute("queued", true);
        return "redirect:/exploitation/messages";
    }
}
