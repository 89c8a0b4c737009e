package fr.beffroi.application.conversation;

import fr.beffroi.account.Permissions;
import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.DossierFrame;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.application.stock.StockTexts;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.messaging.Side;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
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

/** The service writes to the applicant, and reads what it writes. */
@Controller
@RequestMapping("/dossiers/{id}/messages")
class ServiceMessagesController {

    private final ConversationPage page;
    private final SendMessage sending;
    private final StockTexts stock;
    private final DossierFrames frames;
    private final Applications applications;
    private final Permissions permissions;

    ServiceMessagesController(
            ConversationPage page,
            SendMessage sending,
            StockTexts stock,
            DossierFrames frames,
            Applications applications,
            Permissions permissions) {
        this.page = page;
        this.sending = sending;
        this.stock = stock;
        this.frames = frames;
        this.applications = applications;
        this.permissions = permissions;
    }

    /**
     * @param modele code of a stock text to begin with
     */
    @GetMapping
    @Requires("messages.read")
    String show(
            @PathVariable ApplicationId id,
            @RequestParam(defaultValue = "") String modele,
            Locale locale,
            Model model) {
        Application application = sending.submitted(id, ConversationRights.READ);
        return show(application, stock.text(modele, application, locale).orElse(null), model);
    }

    @PostMapping
    @Requires("messages.answer")
    String send(
            @PathVariable ApplicationId id,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        if (page.send(id, Side.SERVICE, posted, request, response, model, redirect)) {
            return "redirect:/dossiers/" + id + "/messages";
        }
        Application application = sending.submitted(id, ConversationRights.READ);
        return show(application, (String) model.getAttribute("retyped"), model);
    }

    /** Keeps what is being typed. */
    @PostMapping("/brouillon")
    @Requires("messages.answer")
    ResponseEntity<Void> keep(
            @PathVariable ApplicationId id, @RequestParam MultiValueMap<String, String> posted) {
        sending.submitted(id, ConversationRights.SERVICE);
        page.keep(id, TypedMessage.of(posted, null));
        return ResponseEntity.noContent().build();
    }

    /** The service does not wait for an answer any more. */
    @PostMapping("/attente")
    @Requires("messages.answer")
    String stopAwaiting(@PathVariable ApplicationId id, RedirectAttributes redirect) {
        sending.stopAwaiting(id);
        redirect.addFlashAttribute("noticeKey", "messages.awaited.ended");
        return "redirect:/dossiers/" + id + "/messages";
    }

    @GetMapping("/fichiers/{document}")
    @Requires("messages.read")
    ResponseEntity<Resource> file(
            @PathVariable ApplicationId id, @PathVariable DocumentId document) {
        sending.submitted(id, ConversationRights.READ);
        return page.file(id, document);
    }

    private String show(Application application, @Nullable String typed, Model model) {
        boolean mayWrite =
                permissions.allows(ConversationRights.SERVICE, applications.resource(application));
        page.show(application, Side.SERVICE, mayWrite, typed, model);
        DossierFrame frame = frames.of(application);
        model.addAttribute("stock", stock.of(application.call()));
        model.addAttribute("dossier", frame);
        return "application/conversation/service";
    }
}
