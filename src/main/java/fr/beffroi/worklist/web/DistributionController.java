package fr.beffroi.worklist.web;

import fr.beffroi.account.Requires;
import fr.beffroi.account.Role;
import fr.beffroi.authority.Authorities;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.territory.Arrondissements;
import fr.beffroi.territory.Territories;
import fr.beffroi.worklist.CandidateGroup;
import fr.beffroi.worklist.DistributionRule;
import fr.beffroi.worklist.DistributionRules;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is in charge of which place: the page of a service. */
@Controller
class DistributionController {

    private static final String PATH = "/taches/repartition";

    private final DistributionDesk desk;
    private final DistributionRules rules;
    private final Colleagues colleagues;
    private final Authorities authorities;
    private final Territories territories;
    private final Arrondissements arrondissements;
    private final CurrentActor actor;
    private final MessageSource messages;

    DistributionController(
            DistributionDesk desk,
            DistributionRules rules,
            Colleagues colleagues,
            Authorities authorities,
            Territories territories,
            Arrondissements arrondissements,
            CurrentActor actor,
            MessageSource messages) {
        this.desk = desk;
        this.rules = rules;
        this.colleagues = colleagues;
        this.authorities = authorities;
        this.territories = territories;
        this.arrondissements = arrondissements;
        this.actor = actor;
        this.messages = messages;
    }

    /** A function of a service with its rules. */
    record Part(CandidateGroup group, String name, List<Line> lines) {}

    /** A rule in words. */
    record Line(UUID id, String place, String officer) {}

    @GetMapping(PATH)
    @Requires("worklist.work")
    String page(Model model, java.util.Locale locale) {
        PersonId person = actor.get().requirePerson();
        List<Part> parts = desk.groups().stream().map(group -> part(group, locale)).toList();
        model.addAttribute("parts", parts);
        model.addAttribute(
                "groups",
                parts.stream()
                        .map(part -> new Choice(part.group().toString(), part.name()))
                        .toList());
        model.addAttribute("officers", colleagues.withMyself(person, actor.get().displayName()));
        model.addAttribute(
                "arrondissements",
                arrondissements.in(territories.departments().keySet()).stream()
                        .map(each -> new Choice(each.code(), each.name()))
                        .toList());
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", new DistributionDesk.Typed("", "", "", ""));
        }
        return "worklist/distribution";
    }

    @PostMapping(PATH)
    @Requires("worklist.work")
    String put(
            @RequestParam(defaultValue = "") String fonction,
            @RequestParam(defaultValue = "") String arrondissement,
            @RequestParam(defaultValue = "") String commune,
            @RequestParam(defaultValue = "") String agent,
            Model model,
            java.util.Locale locale,
            RedirectAttributes redirect) {
        var typed = new DistributionDesk.Typed(fonction, arrondissement, commune.strip(), agent);
        return switch (desk.put(typed)) {
            case Outcome.Refused<DistributionRule>(Refusal refusal) -> {
                model.addAttribute("notice", new Notice("error", refusal));
                model.addAttribute("typed", typed);
                yield page(model, locale);
            }
            case Outcome.Done<DistributionRule>(DistributionRule rule) -> {
                redirect.addFlashAttribute(
                        "notice",
                        new Notice(
                                "success",
                                Refusal.because(
                                        "worklist.distribution.done",
                                        rule.personName(),
                                        desk.placeName(rule))));
                yield "redirect:" + PATH;
            }
        };
    }

    @PostMapping(PATH + "/{id}/suppression")
    @Requires("worklist.work")
    String delete(@PathVariable UUID id, RedirectAttributes redirect) {
        desk.delete(id);
        redirect.addFlashAttribute(
                "notice", new Notice("success", Refusal.because("worklist.distribution.deleted")));
        return "redirect:" + PATH;
    }

    private Part part(CandidateGroup group, java.util.Locale locale) {
        String service = authorities.service(group.authority(), group.service()).name();
        String function =
                messages.getMessage(
                        "worklist.function." + Role.valueOf(group.function()), null, locale);
        return new Part(
                group,
                service + " – " + function,
                rules.of(group).stream()
                        .map(rule -> new Line(rule.id(), desk.placeName(rule), rule.personName()))
                        .toList());
    }
}
