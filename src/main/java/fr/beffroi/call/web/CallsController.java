package fr.beffroi.call.web;

import fr.beffroi.account.OpenToAll;
import fr.beffroi.authority.Authorities;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.event.Classification;
import fr.beffroi.kernel.NotFound;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The calls for everyone: the list, and a page for each. */
@Controller
@OpenToAll
class CallsController {

    private final Calls calls;
    private final Authorities authorities;
    private final Clock clock;

    CallsController(Calls calls, Authorities authorities, Clock clock) {
        this.calls = calls;
        this.authorities = authorities;
        this.clock = clock;
    }

    @GetMapping("/appels")
    String list(Model model) {
        model.addAttribute("lists", CallLists.at(clock.instant(), published(), authorities));
        return "call/list";
    }

    @GetMapping("/appels/{code}")
    String show(@PathVariable String code, Model model) {
        CallForProjects call =
                calls.findByCode(code)
                        .filter(CallsController::isPublic)
                        .orElseThrow(() -> new NotFound("Call " + code));
        model.addAttribute("call", call);
        model.addAttribute("stage", CallStage.of(call, clock.instant()));
        model.addAttribute("authority", authorities.get(call.authority()));
        model.addAttribute("contact", authorities.service(call.authority(), call.service()));
        return "call/call";
    }

    private List<CallForProjects> published() {
        return calls.all().stream().filter(CallsController::isPublic).toList();
    }

    private static boolean isPublic(CallForProjects call) {
        return call.classification() == Classification.PUBLIC;
    }
}
