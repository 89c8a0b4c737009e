package fr.beffroi.application.officer;

import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.application.SealedVersion;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.application.form.PrintedAnswers;
import fr.beffroi.kernel.ApplicationId;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was submitted, as a file, for the administration. */
@Controller
class AnswersPrintController {

    private final DossierFrames frames;
    private final SealedVersions versions;
    private final PrintedAnswers printed;

    AnswersPrintController(DossierFrames frames, SealedVersions versions, PrintedAnswers printed) {
        this.frames = frames;
        this.versions = versions;
        this.printed = printed;
    }

    @GetMapping("/dossiers/{id}/formulaire.pdf")
    @Requires("dossier.read")
    ResponseEntity<byte[]> print(@PathVariable ApplicationId id, Locale locale) {
        Application application = frames.of(id).application();
        SealedVersion version = versions.last(id);
        return printed.of(
                application, version.answers(), version.formVersion(), version.seal(), locale);
    }
}
