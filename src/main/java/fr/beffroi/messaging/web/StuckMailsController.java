package fr.beffroi.messaging.web;

import fr.beffroi.account.Requires;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class StuckMailsController {

    private final StuckMails mails;

    StuckMailsController(StuckMails mails) {
        this.mails = mails;
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
}
