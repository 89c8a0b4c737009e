package fr.beffroi.worklist.web;

import fr.beffroi.account.Requires;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Filters kept under a name: to keep, to see, to forget. */
@Controller
class SavedViewsController {

    private final SavedViews saved;
    private final AskedFilter asked;
    private final CurrentActor actor;

    SavedViewsController(SavedViews saved, AskedFilter asked, CurrentActor actor) {
        this.saved = saved;
        this.asked = asked;
        this.actor = actor;
    }

    @GetMapping("/taches/filtres")
    @Requires("worklist.read")
    String all(Model model) {
        model.addAttribute("saved", saved.of(actor.get().requirePerson()));
        return "worklist/saved";
    }

    /** Keeps the filter of the list that the form stood on. */
    @PostMapping("/taches/filtres")
    @Requires("worklist.read")
    String save(
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "false") String partage,
            @RequestParam(defaultValue = "") String filtre,
            RedirectAttributes redirect) {
        WorklistFilter filter = asked.of(WorklistLinks.parametersOf(filtre));
        String query = new WorklistLinks(filter).query();
        Outcome<String> outcome =
                saved.save(actor.get().requirePerson(), nom, query, Boolean.parseBoolean(partage));
        switch (outcome) {
            case Outcome.Done<String>(String name) ->
                    redirect.addFlashAttribute(
                            "notice",
                            new Notice("success", Refusal.because("worklist.saved.done", name)));
            case Outcome.Refused<String>(Refusal refusal) -> {
                redirect.addFlashAttribute("notice", new Notice("error", refusal));
                redirect.addFlashAttribute("typedName", nom);
            }
        }
        return "redirect:" + WorklistLinks.PATH + '?' + query;
    }

    @PostMapping("/taches/filtres/{id}/suppression")
    @Requires("worklist.read")
    String delete(@PathVariable UUID id, RedirectAttributes redirect) {
        saved.delete(actor.get().requirePerson(), id);
        redirect.addFlashAttribute(
                "notice", new Notice("success", Refusal.because("worklist.saved.deleted")));
        return "redirect:/taches/filtres";
    }
}
