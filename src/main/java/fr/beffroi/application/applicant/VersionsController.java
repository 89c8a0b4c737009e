package fr.beffroi.application.applicant;

import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.form.VersionChanges;
import fr.beffroi.kernel.ApplicationId;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a version of one's own application changed, as the service sees it. */
@Controller
class VersionsController {

    private final Applications applications;
    private final VersionChanges changes;

    VersionsController(Applications applications, VersionChanges changes) {
        this.applications = applications;
        this.changes = changes;
    }

    /**
     * @param version from 2
     */
    @GetMapping("/demandes/{id}/modifications")
    @Requires("application.follow")
    String changes(
            @PathVariable ApplicationId id, @RequestParam int version, Locale locale, Model model) {
        Application application = applications.allowed(id, ApplicationRights.FOLLOW);
        model.addAttribute("dossier", application);
        model.addAttribute("changes", changes.of(application, version, locale));
        return "application/applicant/changes";
    }
}
