package fr.beffroi.application.conversation;

import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.messaging.Side;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The applicant writes to the service, and reads what it writes. */
@Controller
@RequestMapping("/demandes/{id}/messages")
class ApplicantMessagesController {

    private final ConversationPage page;
    private final SendMessage sending;

    ApplicantMessagesController(ConversationPage page, SendMessage sending) {
        this.page = page;
        this.sending = sending;
    }

    @GetMapping
    @Requires("messages.write")
    String show(@PathVariable ApplicationId id, Model model) {
        return show(id, null, model);
    }

    @PostMapping
    @Requires("messages.write")
    String send(
            @PathVariable ApplicationId id,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        if (page.send(id, Side.APPLICANT, posted, request, response, model, redirect)) {
            return "redirect:/demandes/" + id + "/messages";
        }
        return show(id, (String) model.getAttribute("retyped"), model);
    }

    /** Keeps what is being typed. */
    @PostMapping("/brouillon")
    @Requires("messages.write")
    ResponseEntity<Void> keep(
            @PathVariable ApplicationId id, @RequestParam MultiValueMap<String, String> posted) {
        sending.submitted(id, ConversationRights.APPLICANT);
        page.keep(id, TypedMessage.of(posted, null));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/fichiers/{document}")
    @Requires("messages.write")
    ResponseEntity<Resource> file(
            @PathVariable ApplicationId id, @PathVariable DocumentId document) {
        sending.submitted(id, ConversationRights.APPLICANT);
        return page.file(id, document);
    }

    private String show(ApplicationId id, @Nullable String typed, Model model) {
        Application application = sending.submitted(id, ConversationRights.APPLICANT);
        page.show(application, Side.APPLICANT, true, typed, model);
        model.addAttribute("dossier", application);
        return "application/conversation/applicant";
    }
}
