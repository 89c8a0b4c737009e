package fr.beffroi.application.label;

import fr.beffroi.account.Requires;
import fr.beffroi.authority.Authorities;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The labels of a dossier, and the list of those of a service. */
@Controller
class LabelsController {

    private final Labels labels;
    private final Authorities authorities;
    private final Texts texts;

    LabelsController(Labels labels, Authorities authorities, Texts texts) {
        this.labels = labels;
        this.authorities = authorities;
        this.texts = texts;
    }

    /** A service in whose list a label may be added. */
    record Choice(String value, String label) {}

    /**
     * @param put label to stick on
     * @param remove label to take off
     */
    @PostMapping("/dossiers/{id}/etiquettes")
    @Requires("labels.put")
    String stick(
            @PathVariable ApplicationId id,
            @RequestParam(required = false) @Nullable UUID put,
            @RequestParam(required = false) @Nullable UUID remove) {
        labels.submitted(id);
        if (put != null) {
            labels.put(id, put);
        }
        if (remove != null) {
            labels.remove(id, remove);
        }
        return "redirect:/dossiers/" + id + "/notes#etiquettes";
    }

    @GetMapping("/etiquettes")
    @Requires("labels.manage")
    String list(Model model) {
        model.addAttribute("labels", labels.list());
        model.addAttribute("colours", LabelColour.all());
        Map<String, String> names = authorities.serviceNames();
        model.addAttribute(
                "services",
                labels.services().stream()
                        .map(s -> new Choice(s.key(), names.getOrDefault(s.key(), s.code())))
                        .toList());
        return "application/label/list";
    }

    @PostMapping("/etiquettes")
    @Requires("labels.manage")
    String add(
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String colour,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        return switch (labels.add(service, name.strip(), colour)) {
            case Outcome.Done<UUID> _ -> {
                redirect.addFlashAttribute("noticeKey", "labels.added");
                yield "redirect:/etiquettes";
            }
            case Outcome.Refused<UUID>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                model.addAttribute("error", texts.of(refusal));
                model.addAttribute("name", name);
                model.addAttribute("colour", colour);
                model.addAttribute("service", service);
                yield list(model);
            }
        };
    }

    @PostMapping("/etiquettes/{label}/retrait")
    @Requires("labels.manage")
    String retire(@PathVariable UUID label, RedirectAttributes redirect) {
        labels.retire(label);
        redirect.addFlashAttribute("noticeKey", "labels.retired");
        return "redirect:/etiquettes";
    }
}
