package fr.beffroi.call.web;

import fr.beffroi.account.OpenToAll;
import fr.beffroi.authority.Authorities;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CallStage;
import fr.beffroi.call.Catalogue;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a call. */
@Controller
@OpenToAll
class CallsController {

    private final Catalogue catalogue;
    private final Authorities authorities;
    private final CallLabels labels;
    private final Clock clock;

    CallsController(Catalogue catalogue, Authorities authorities, CallLabels labels, Clock clock) {
        this.catalogue = catalogue;
        this.authorities = authorities;
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping("/appels/{code}")
    String show(@PathVariable String code, Locale locale, Model model) {
        CallForProjects call = catalogue.get(code).call();
        model.addAttribute("call", call);
        model.addAttribute("line", labels.line(call, clock.instant(), locale));
        model.addAttribute("stage", CallStage.of(call, clock.instant()));
        model.addAttribute("themes", labels.themes(call, locale));
        model.addAttribute("authority", authorities.get(call.authority()));
        model.addAttribute("contact", authorities.service(call.authority(), call.service()));
        return "call/call";
    }
}
