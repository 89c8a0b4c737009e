package fr.beffroi.worklist.web;

import fr.beffroi.account.Requires;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One thing done to many tasks: chosen on the list, confirmed, told row by row. */
@Controller
class BulkController {

    private final BulkActions actions;
    private final Bulks bulks;
    private final BulkChoice choice;
    private final Confirmation confirmation;
    private final CurrentActor actor;

    BulkController(
            BulkActions actions,
            Bulks bulks,
            BulkChoice choice,
            Confirmation confirmation,
            CurrentActor actor) {
        this.actions = actions;
        this.bulks = bulks;
        this.choice = choice;
        this.confirmation = confirmation;
        this.actor = actor;
    }

    /** Says what will be done to how many, and asks what is still needed. Changes nothing. */
    @PostMapping("/taches/lot")
    @Requires("worklist.read")
    String confirm(
            @RequestParam(defaultValue = "") String action,
            @RequestParam(required = false) List<String> tache,
            @RequestParam(defaultValue = "false") String tout,
            @RequestParam(defaultValue = WorklistLinks.PATH) String retour,
            Model model,
            RedirectAttributes redirect) {
        Optional<BulkAction> asked = BulkAction.of(action);
        List<String> tasks =
                Boolean.parseBoolean(tout)
                        ? choice.all(retour)
                        : Optional.ofNullable(tache).orElse(List.of());
        Optional<Refusal> refusal = BulkChoice.refusal(asked, tasks);
        if (refusal.isPresent() || asked.isEmpty()) {
            refusal.ifPresent(
                    why -> redirect.addFlashAttribute("notice", new Notice("error", why)));
            return "redirect:" + WorklistLinks.back(retour);
        }
        return confirmation.page(asked.get(), tasks, retour, model);
    }

    /**
     * Does it, once what it needs is given.
     *
     * @param sauf one task of each dossier in which the person has an interest: the whole dossier
     *     is left out
     */
    @PostMapping("/taches/lots")
    @Requires("worklist.read")
    String run(
            @RequestParam UUID id,
            @RequestParam String action,
            @RequestParam(required = false) List<String> tache,
            @RequestParam(required = false) List<String> sauf,
            @RequestParam(defaultValue = "") String interest,
            @RequestParam(defaultValue = "") String cible,
            @RequestParam(defaultValue = "false") String prises,
            @RequestParam(defaultValue = WorklistLinks.PATH) String retour,
            Model model,
            RedirectAttributes redirect) {
        Optional<BulkAction> asked = BulkAction.of(action);
        List<String> tasks =
                confirmation.without(
                        Optional.ofNullable(sauf).orElse(List.of()),
                        Optional.ofNullable(tache).orElse(List.of()));
        Optional<Refusal> refusal = BulkChoice.refusal(asked, tasks);
        if (refusal.isPresent() || asked.isEmpty()) {
            refusal.ifPresent(
                    why -> redirect.addFlashAttribute("notice", new Notice("error", why)));
            return "redirect:" + WorklistLinks.back(retour);
        }
        boolean none = interest.equals(Confirmation.NONE);
        if (!none && !confirmation.undeclared(asked.get(), tasks).isEmpty()) {
            model.addAttribute("silent", true);
            return confirmation.page(id, asked.get(), tasks, retour, model);
        }
        if (!choice.isTarget(asked.get(), cible, actor.get().requirePerson())) {
            model.addAttribute("missing", true);
            return confirmation.page(id, asked.get(), tasks, retour, model);
        }
        boolean evenTaken = Boolean.parseBoolean(prises);
        actions.run(new BulkOrder(id, asked.get(), cible, evenTaken, none, List.copyOf(tasks)));
        redirect.addFlashAttribute("back", WorklistLinks.back(retour));
        return "redirect:/taches/lots/" + id;
    }

    @GetMapping("/taches/lots/{id}")
    @Requires("worklist.read")
    String told(@PathVariable UUID id, Model model) {
        Bulks.Bulk bulk = bulks.get(id, actor.get().requirePerson().value());
        List<BulkRow> rows = bulks.rows(id);
        long done = rows.stream().filter(BulkRow::done).count();
        model.addAttribute("bulk", bulk);
        model.addAttribute("done", done);
        model.addAttribute("refused", rows.size() - done);
        model.addAttribute(
                "rows",
                rows.stream().sorted((a, b) -> Boolean.compare(a.done(), b.done())).toList());
        return "worklist/bulk-result";
    }
}
