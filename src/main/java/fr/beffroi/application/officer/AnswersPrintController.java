package fr.beffroi.application.officer;

import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.application.SealedVersion;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.application.form.ExportedAnswers;
import fr.beffroi.application.form.PrintedAnswers;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.NotFound;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was submitted, as a file, for the administration. */
@Controller
class AnswersPrintController {

    private final DossierFrames frames;
    private final SealedVersions versions;
    private final PrintedAnswers printed;
    private final ExportedAnswers exported;

    AnswersPrintController(
            DossierFrames frames,
            SealedVersions versions,
            PrintedAnswers printed,
            ExportedAnswers exported) {
        this.frames = frames;
        this.versions = versions;
        this.printed = printed;
        this.exported = exported;
    }

    /**
     * @param number of the version; the last one if not said
     */
    @GetMapping("/dossiers/{id}/formulaire.pdf")
    @Requires("dossier.read")
    ResponseEntity<byte[]> print(
            @PathVariable ApplicationId id,
            @RequestParam(name = "version", required = false) @Nullable Integer number,
            Locale locale) {
        Application application = frames.of(id).application();
        SealedVersion version =
                number == null
                        ? versions.last(id)
                        : versions.all(id).stream()
                                .filter(each -> each.version() == number)
                                .findFirst()
                                .orElseThrow(() -> new NotFound("Version " + number));
        return printed.of(
                application, version.answers(), version.formVersion(), version.seal(), locale);
    }

    /** For a spreadsheet. */
    @GetMapping("/dossiers/{id}/formulaire.csv")
    @Requires("dossier.read")
    ResponseEntity<byte[]> csv(@PathVariable ApplicationId id, Locale locale) {
        Application application = frames.of(id).application();
        SealedVersion version = versions.last(id);
        return exported.csv(application, version.answers(), version.formVersion(), locale);
    }

    @GetMapping("/dossiers/{id}/formulaire.txt")
    @Requires("dossier.read")
    ResponseEntity<byte[]> text(@PathVariable ApplicationId id, Locale locale) {
        Application application = frames.of(id).application();
        SealedVersion version = versions.last(id);
        return exported.text(application, version.answers(), version.formVersion(), locale);
    }
}
