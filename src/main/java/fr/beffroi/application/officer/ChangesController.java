package fr.beffroi.application.officer;

import fr.beffroi.account.Requires;
import fr.beffroi.application.DossierFrame;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.application.form.VersionChanges;
import fr.beffroi.kernel.ApplicationId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What differs between two versions of a dossier. */
@Controller
class ChangesController {

    private final DossierFrames frames;
    private final VersionChanges changes;
    private final SealedVersions versions;

    ChangesController(DossierFrames frames, VersionChanges changes, SealedVersions versions) {
        this.frames = frames;
        this.changes = changes;
        this.versions = versions;
    }

    /**
     * @param version to look at
     * @param depuis version to compare it with; the one before it if not said
     */
    @GetMapping("/dossiers/{id}/modifications")
    @Requires("dossier.read")
    String changes(
            @PathVariable ApplicationId id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable Integer depuis,
            Locale locale,
            Model model) {
        DossierFrame frame = frames.of(id);
        int from = depuis == null ? version - 1 : depuis;
        model.addAttribute("dossier", frame);
        model.addAttribute("changes", changes.of(frame.application(), from, version, locale));
        model.addAttribute("lines", versions.lines(id));
        return "application/officer/changes";
    }
}
