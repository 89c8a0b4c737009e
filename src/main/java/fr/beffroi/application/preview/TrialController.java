package fr.beffroi.application.preview;

import fr.beffroi.account.Requires;
import fr.beffroi.application.form.FieldViews;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CallPreviews;
import fr.beffroi.call.FieldError;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormSection;
import fr.beffroi.call.FormState;
import fr.beffroi.kernel.CallId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.ObjectNode;

/** The pages of the form of a call in preparation: what is typed there makes no application. */
@Controller
@RequestMapping("/campagnes/{id}/apercu/formulaire")
class TrialController {

    private final CallPreviews previews;
    private final FieldViews fields;

    TrialController(CallPreviews previews, FieldViews fields) {
        this.previews = previews;
        this.fields = fields;
    }

    /** To the first page; to the preparation while the form does not hold. */
    @GetMapping
    @Requires("call.read")
    String first(@PathVariable CallId id, RedirectAttributes flash) {
        Optional<FormDefinition> form = previews.form(id);
        if (form.isEmpty()) {
            flash.addFlashAttribute("noticeKey", "campaign.preview.form.bad");
            return "redirect:/campagnes/" + id;
        }
        return "redirect:/campagnes/%s/apercu/formulaire/%s"
                .formatted(id, form.get().sections().getFirst().id());
    }

    @GetMapping("/{section}")
    @Requires("call.read")
    String show(@PathVariable CallId id, @PathVariable String section, Locale locale, Model model) {
        Optional<FormDefinition> form = previews.form(id);
        if (form.isEmpty()) {
            return "redirect:/campagnes/" + id;
        }
        CallForProjects call = previews.call(id);
        FormSection shown = form.get().section(section, locale);
        FormState state = form.get().state(previews.trial(id));
        boolean begun =
                shown.fields().stream().anyMatch(field -> state.answers().has(field.name()));
        List<FieldError> errors =
                begun
                        ? form.get().check(state.answers(), locale).stream()
                                .filter(error -> error.section().equals(section))
                                .toList()
                        : List.of();
        model.addAttribute("id", id);
        model.addAttribute("call", call);
        model.addAttribute("begun", begun);
        model.addAttribute("section", shown);
        model.addAttribute("sections", form.get().sections(locale));
        model.addAttribute("errors", errors);
        model.addAttribute("views", fields.of(shown, state, errors, locale));
        return "application/preview/section";
    }

    @PostMapping("/{section}")
    @Requires("call.read")
    String check(
            @PathVariable CallId id,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> posted) {
        Optional<FormDefinition> form = previews.form(id);
        if (form.isEmpty()) {
            return "redirect:/campagnes/" + id;
        }
        FormSection typedIn = form.get().section(section);
        ObjectNode answers = previews.trial(id);
        answers.setAll(form.get().read(typedIn, Map.copyOf(posted)));
        previews.keep(id, form.get().calculate(answers));
        return "redirect:/campagnes/%s/apercu/formulaire/%s".formatted(id, section);
    }

    @PostMapping
    @Requires("call.read")
    String clear(@PathVariable CallId id) {
        previews.clear(id);
        return "redirect:/campagnes/" + id + "/apercu/formulaire";
    }
}
