package fr.beffroi.application.withdrawal;

import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which an officer closes a dossier whose call is cancelled, after confirmation. */
@Controller
@RequestMapping("/dossiers/{id}/appel-annule")
class CancelledCallController {

    private final CloseCancelled command;
    private final DossierFrames frames;
    private final Calls calls;

    CancelledCallController(CloseCancelled command, DossierFrames frames, Calls calls) {
        this.command = command;
        this.frames = frames;
        this.calls = calls;
    }

    @GetMapping
    @Requires("dossier.close-cancelled")
    String confirm(@PathVariable ApplicationId id, Model model) {
        Application application = command.find(id);
        model.addAttribute("dossier", frames.of(id));
        model.addAttribute("call", calls.get(application.call()));
        model.addAttribute("possible", !Ending.open(application).isEmpty());
        return "application/withdrawal/close";
    }

    @PostMapping
    @Requires("dossier.close-cancelled")
    String close(@PathVariable ApplicationId id, RedirectAttributes flash) {
        switch (command.close(id)) {
            case Outcome.Done<ApplicationId> _ ->
                    flash.addFlashAttribute("noticeKey", "closing.done");
            case Outcome.Refused<ApplicationId>(var refusal) ->
                    flash.addFlashAttribute("noticeKey", refusal.messageKey());
        }
        return "redirect:/dossiers/" + id;
    }
}
