package fr.beffroi.worklist.web;

import fr.beffroi.account.Requires;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.worklist.Absence;
import fr.beffroi.worklist.Absences;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of an agent's absences, and of those for whom the agent stands. */
@Controller
class AbsenceController {

    private static final String PATH = "/taches/absences";

    private final AbsenceDesk desk;
    private final Absences absences;
    private final Colleagues colleagues;
    private final CurrentActor actor;
    private final Clock clock;

    AbsenceController(
            AbsenceDesk desk,
            Absences absences,
            Colleagues colleagues,
            CurrentActor actor,
            Clock clock) {
        this.desk = desk;
        this.absences = absences;
        this.colleagues = colleagues;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Requires("worklist.work")
    String page(Model model) {
        PersonId person = actor.get().requirePerson();
        model.addAttribute("absences", absences.concerning(person));
        model.addAttribute("me", person.value());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("colleagues", colleagues.choices(person));
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", new AbsenceDesk.Typed("", "", ""));
        }
        return "worklist/absences";
    }

    @PostMapping(PATH)
    @Requires("worklist.work")
    String declare(
            @RequestParam(defaultValue = "") String remplacant,
            @RequestParam(defaultValue = "") String du,
            @RequestParam(defaultValue = "") String au,
            Model model,
            RedirectAttributes redirect) {
        var typed = new AbsenceDesk.Typed(remplacant, du.strip(), au.strip());
        return switch (desk.declare(typed)) {
            case Outcome.Refused<Absence>(Refusal refusal) -> {
                model.addAttribute("notice", new Notice("error", refusal));
                model.addAttribute("typed", typed);
                yield page(model);
            }
            case Outcome.Done<Absence>(Absence absence) -> {
                redirect.addFlashAttribute(
                        "notice",
                        new Notice(
                                "success",
                                Refusal.because(
                                        "worklist.absence.declared", absence.substituteName())));
                yield "redirect:" + PATH;
            }
        };
    }

    @PostMapping(PATH + "/{id}/fin")
    @Requires("worklist.work")
    String cancel(@PathVariable UUID id, RedirectAttributes redirect) {
        desk.cancel(id);
        redirect.addFlashAttribute(
                "notice", new Notice("success", Refusal.because("worklist.absence.cancelled")));
        return "redirect:" + PATH;
    }
}
