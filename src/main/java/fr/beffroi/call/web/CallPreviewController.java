package fr.beffroi.call.web;

import fr.beffroi.account.Requires;
import fr.beffroi.authority.Authorities;
import fr.beffroi.authority.AuthorityService;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CallPreviews;
import fr.beffroi.call.CallStage;
import fr.beffroi.kernel.CallId;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The public page of a call that is not yet published, for those who prepare it. */
@Controller
class CallPreviewController {

    private static final String NOT_YET = "…";

    private final CallPreviews previews;
    private final Authorities authorities;
    private final CallLabels labels;
    private final Clock clock;

    CallPreviewController(
            CallPreviews previews, Authorities authorities, CallLabels labels, Clock clock) {
        this.previews = previews;
        this.authorities = authorities;
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping("/campagnes/{id}/apercu")
    @Requires("call.read")
    String show(@PathVariable CallId id, Locale locale, Model model) {
        CallForProjects call = previews.call(id);
        model.addAttribute("preview", id);
        model.addAttribute("call", call);
        model.addAttribute("line", labels.line(call, clock.instant(), locale));
        model.addAttribute("stage", CallStage.of(call, clock.instant()));
        model.addAttribute("themes", labels.themes(call, locale));
        model.addAttribute("authority", authorities.get(call.authority()));
        model.addAttribute("contact", contact(call));
        return "call/call";
    }

    private AuthorityService contact(CallForProjects call) {
        return authorities.services().stream()
                .filter(service -> service.authority().equals(call.authority()))
                .filter(service -> service.code().equals(call.service()))
                .findFirst()
                .orElse(
                        new AuthorityService(
                                call.authority(), "", NOT_YET, NOT_YET, NOT_YET, NOT_YET));
    }
}
