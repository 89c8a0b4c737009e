package fr.beffroi.application.officer;

import fr.beffroi.account.Requires;
import fr.beffroi.application.DossierFrame;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.application.form.VersionChanges;
import fr.beffroi.kernel.ApplicationId;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a version changed, beside the version before it. */
@Controller
class ChangesController {

    private final DossierFrames frames;
    private final VersionChanges changes;

    ChangesController(DossierFrames frames, VersionChanges changes) {
        this.frames = frames;
        this.changes = changes;
    }

    /**
     * @param version from 2
     */
    @GetMapping("/dossiers/{id}/modifications")
    @Requires("dossier.read")
    String changes(
            @PathVariable ApplicationId id, @RequestParam int version, Locale locale, Model model) {
        DossierFrame frame = frames.of(id);
        model.addAttribute("dossier", frame);
        model.addAttribute("changes", changes.of(frame.application(), version, locale));
        return "application/officer/changes";
    }
}
