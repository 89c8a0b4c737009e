package fr.beffroi.process.web;

import fr.beffroi.account.Requires;
import fr.beffroi.process.Incident;
import fr.beffroi.process.Incidents;
import fr.beffroi.process.ProcessMaps;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The operators' pages: what failed, where, and one more try. */
@Controller
class IncidentsController {

    private final Incidents incidents;
    private final IncidentRetries retries;
    private final ProcessMaps maps;

    IncidentsController(Incidents incidents, IncidentRetries retries, ProcessMaps maps) {
        this.incidents = incidents;
        this.retries = retries;
        this.maps = maps;
    }

    @GetMapping("/exploitation/incidents")
    @Requires("process.operate")
    String list(Model model) {
        model.addAttribute("incidents", incidents.open());
        return "process/incidents";
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
