package fr.beffroi.application.officer;

import fr.beffroi.account.Requires;
import fr.beffroi.application.DossierFrame;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.application.SealedVersion;
import fr.beffroi.application.SealedVersion.SealedFile;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.application.form.Differences;
import fr.beffroi.call.Calls;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.NotFound;
import java.util.List;
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
    private final SealedVersions versions;
    private final Calls calls;
    private final Differences differences;

    ChangesController(
            DossierFrames frames, SealedVersions versions, Calls calls, Differences differences) {
        this.frames = frames;
        this.versions = versions;
        this.calls = calls;
        this.differences = differences;
    }

    /**
     * @param version from 2
     */
    @GetMapping("/dossiers/{id}/modifications")
    @Requires("dossier.read")
    String changes(
            @PathVariable ApplicationId id, @RequestParam int version, Locale locale, Model model) {
        DossierFrame frame = frames.of(id);
        List<SealedVersion> all = versions.all(id);
        SealedVersion after = version(all, version);
        SealedVersion before = version(all, version - 1);
        FormDefinition form = calls.form(frame.application().call(), after.formVersion());
        model.addAttribute("dossier", frame);
        model.addAttribute("before", before);
        model.addAttribute("version", after);
        model.addAttribute(
                "differences",
                differences.between(form, before.answers(), after.answers(), locale));
        model.addAttribute("added", without(after.files(), before.files()));
        model.addAttribute("removed", without(before.files(), after.files()));
        return "application/officer/changes";
    }

    private static SealedVersion version(List<SealedVersion> all, int number) {
        return all.stream()
                .filter(each -> each.version() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("Version " + number));
    }

    private static List<SealedFile> without(List<SealedFile> files, List<SealedFile> others) {
        return files.stream().filter(file -> !others.contains(file)).toList();
    }
}
