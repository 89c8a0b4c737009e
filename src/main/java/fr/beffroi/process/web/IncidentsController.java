package fr.beffroi.process.web;

import fr.beffroi.account.Requires;
import fr.beffroi.process.Incident;
import fr.beffroi.process.Incidents;
import fr.beffroi.process.Incidents.Kind;
import fr.beffroi.process.ProcessMaps;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The operators' pages: what failed, where, and one more try. */
@Controller
class IncidentsController {

    private static final int SIZE = 50;

    private final Incidents incidents;
    private final IncidentRetries retries;
    private final ProcessMaps maps;
    private final Clock clock;

    IncidentsController(
            Incidents incidents, IncidentRetries retries, ProcessMaps maps, Clock clock) {
        this.incidents = incidents;
        this.retries = retries;
        this.maps = maps;
        this.clock = clock;
    }

    @GetMapping("/exploitation/incidents")
    @Requires("process.operate")
    String list(
            @RequestParam(defaultValue = "") String etape,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Kind kind = Kind.of(etape);
        int from = Math.max(0, page);
        List<Incident> found = incidents.open(kind, from, SIZE + 1);
        model.addAttribute("incidents", found.subList(0, Math.min(SIZE, found.size())));
        model.addAttribute("kinds", incidents.kinds());
        model.addAttribute("kind", kind);
        model.addAttribute("most", IncidentRetries.MOST);
        model.addAttribute("now", clock.instant());
        model.addAttribute("previous", from == 0 ? null : address(etape, from - 1));
        model.addAttribute("next", found.size() > SIZE ? address(etape, from + 1) : null);
        return "process/incidents";
    }

    private static String address(String kind, int page) {
        return "/exploitation/incidents?etape=" + kind + "&page=" + page;
    }

    /**
     * @param etape kind of incidents
     */
    @PostMapping("/exploitation/incidents/reprises")
    @Requires("process.operate")
    String retryAll(@RequestParam(defaultValue = "") String etape, RedirectAttributes redirect) {
        Kind kind = Kind.of(etape);
        if (kind != null) {
            redirect.addFlashAttribute("retriedAll", retries.retryAll(kind));
        }
        return "redirect:/exploitation/incidents";
    }

    @GetMapping("/exploitation/incidents/{id}")
    @Requires("process.operate")
    String one(@PathVariable String id, Model model) {
        Incident incident = retries.get(id);
        String key = incident.businessKey();
        model.addAttribute("incident", incident);
        model.addAttribute("maps", key == null ? List.of() : maps.of(key));
        return "process/incident";
    }

    @PostMapping("/exploitation/incidents/{id}/reprise")
    @Requires("process.operate")
    String retry(@PathVariable String id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("retried", retries.retry(id));
        return "redirect:/exploitation/incidents";
    }
}
