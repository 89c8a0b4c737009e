package fr.beffroi.application.draft;

import fr.beffroi.account.Requires;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CallSearch;
import fr.beffroi.call.CallStage;
import fr.beffroi.call.Calls;
import fr.beffroi.call.Catalogue;
import fr.beffroi.call.PublishedCall;
import fr.beffroi.kernel.ApplicationId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Asks for which call an application is begun anew with the answers of an older one. */
@Controller
class CopyController {

    private static final int MOST = 50;

    private final Applications applications;
    private final Calls calls;
    private final Catalogue catalogue;
    private final Clock clock;

    CopyController(Applications applications, Calls calls, Catalogue catalogue, Clock clock) {
        this.applications = applications;
        this.calls = calls;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/demandes/{id}/reprise")
    @Requires("application.edit")
    String choose(@PathVariable ApplicationId id, Model model) {
        var application = applications.allowed(id, ApplicationRights.EDIT);
        model.addAttribute("dossier", application);
        model.addAttribute("calls", open(calls.get(application.call())));
        return "application/draft/copy";
    }

    /** Its own call first, if it is open; a restricted one is in no catalogue. */
    private List<CallForProjects> open(CallForProjects own) {
        Instant now = clock.instant();
        var open = new ArrayList<CallForProjects>();
        if (own.isOpenAt(now)) {
            open.add(own);
        }
        catalogue.page(CallSearch.EVERYTHING, CallStage.OPEN, now, Optional.empty(), MOST).stream()
                .map(PublishedCall::call)
                .filter(call -> call.isOpenAt(now) && !call.id().equals(own.id()))
                .forEach(open::add);
        return open;
    }
}
