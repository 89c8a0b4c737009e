package fr.beffroi.application.submission;

import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.ApplicationId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Says that the application is received: its number, the moment, and what happens next. */
@Controller
class ReceivedController {

    private final Applications applications;
    private final Calls calls;

    ReceivedController(Applications applications, Calls calls) {
        this.applications = applications;
        this.calls = calls;
    }

    @GetMapping("/demandes/{id}/depot")
    @Requires("application.follow")
    String received(@PathVariable ApplicationId id, Model model) {
        Application application = applications.allowed(id, ApplicationRights.FOLLOW);
        if (application.isDraft()) {
            return "redirect:/demandes/" + id + "/verification";
        }
        model.addAttribute("dossier", application);
        model.addAttribute("call", calls.get(application.call()));
        return "application/submission/received";
    }
}
