package fr.beffroi.organisation.web;

import fr.beffroi.account.EmailAddress;
import fr.beffroi.account.Requires;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Outcome.Done;
import fr.beffroi.kernel.Outcome.Refused;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.organisation.Invitations;
import fr.beffroi.organisation.Mandates;
import fr.beffroi.organisation.Member;
import fr.beffroi.organisation.Members;
import fr.beffroi.organisation.Organisations;
import fr.beffroi.organisation.SigningPower;
import fr.beffroi.organisation.SigningPowers;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people who act for an organisation, and those who are invited to. */
@Controller
@RequestMapping("/organisations/{id}/personnes")
class MembersController {

    /** What a person may do: fill in only, or commit the organisation too. */
    private static final String SIGNATORY = "SIGNATORY";

    private final Members members;
    private final Invitations invitations;
    private final Mandates mandates;
    private final SigningPowers powers;
    private final Clock clock;
    private final Organisations organisations;
    private final CurrentActor actor;
    private final FormParts parts;
    private final Texts texts;

    MembersController(
            Members members,
            Invitations invitations,
            Mandates mandates,
            SigningPowers powers,
            Clock clock,
            Organisations organisations,
            CurrentActor actor,
            FormParts parts,
            Texts texts) {
        this.members = members;
        this.invitations = invitations;
        this.mandates = mandates;
        this.powers = powers;
        this.clock = clock;
        this.organisations = organisations;
        this.actor = actor;
        this.parts = parts;
        this.texts = texts;
    }

    @GetMapping
    @Requires("organisation.read")
    String show(@PathVariable OrganisationId id, Model model) {
        return page(id, model);
    }

    /**
     * @param fonction {@code EDITOR} or {@code SIGNATORY}
     */
    @PostMapping("/invitations")
    @Requires("organisation.change")
    String invite(
            @PathVariable OrganisationId id,
            @RequestParam(defaultValue = "") String courriel,
            @RequestParam(defaultValue = "") String fonction,
            @RequestParam(defaultValue = "false") boolean administre,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        members.of(id);
        String email = courriel.strip();
        Outcome<String> outcome =
                EmailAddress.isWellFormed(email)
                        ? invitations.invite(
                                id,
                                email,
                                SIGNATORY.equals(fonction),
                                administre,
                                locale.getLanguage().equals("en") ? "en" : "fr")
                        : Outcome.refused("organisation.invite.email");
        return switch (outcome) {
            case Done<String> _ -> {
                flash.addFlashAttribute("notice", parts.text("organisation.invited", email));
                yield "redirect:/organisations/" + id + "/personnes";
            }
            case Refused<String>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                model.addAttribute("typed", courriel);
                model.addAttribute("fonction", fonction);
                model.addAttribute("administre", administre);
                model.addAttribute(
                        "errors",
                        List.of(new FormParts.FieldMessage("courriel", texts.of(refusal))));
                yield page(id, model);
            }
        };
    }

    @PostMapping("/invitations/retrait")
    @Requires("organisation.change")
    String withdraw(
            @PathVariable OrganisationId id,
            @RequestParam String courriel,
            RedirectAttributes flash) {
        invitations.withdraw(id, courriel);
        flash.addFlashAttribute("notice", parts.text("organisation.invite.withdrawn", courriel));
        return "redirect:/organisations/" + id + "/personnes";
    }

    @PostMapping("/{person}")
    @Requires("organisation.change")
    String change(
            @PathVariable OrganisationId id,
            @PathVariable PersonId person,
            @RequestParam(defaultValue = "") String fonction,
            @RequestParam(defaultValue = "false") boolean administre,
            RedirectAttributes flash) {
        told(
                members.change(id, person, SIGNATORY.equals(fonction), administre),
                "organisation.member.changed",
                flash);
        return "redirect:/organisations/" + id + "/personnes";
    }

    /** Asks before somebody is taken out, or leaves. */
    @GetMapping("/{person}/retrait")
    @Requires("organisation.read")
    String confirmRemoval(
            @PathVariable OrganisationId id, @PathVariable PersonId person, Model model) {
        model.addAttribute("organisation", organisations.get(id));
        model.addAttribute("member", members.get(id, person));
        model.addAttribute("leaves", person.equals(actor.get().person()));
        return "organisation/member-remove";
    }

    @PostMapping("/{person}/retrait")
    @Requires("organisation.read")
    String remove(
            @PathVariable OrganisationId id,
            @PathVariable PersonId person,
            RedirectAttributes flash) {
        Outcome<Member> outcome = members.remove(id, person);
        told(outcome, "organisation.member.removed", flash);
        boolean gone = outcome instanceof Done && person.equals(actor.get().person());
        return gone ? "redirect:/" : "redirect:/organisations/" + id + "/personnes";
    }

    private void told(Outcome<Member> outcome, String done, RedirectAttributes flash) {
        switch (outcome) {
            case Done<Member>(Member member) ->
                    flash.addFlashAttribute(
                            "notice", parts.text(done, member.person().displayName()));
            case Refused<Member>(Refusal refusal) ->
                    flash.addFlashAttribute("refusal", texts.of(refusal));
        }
    }

    private String page(OrganisationId id, Model model) {
        model.addAttribute("members", members.of(id));
        model.addAttribute("organisation", organisations.get(id));
        model.addAttribute("me", actor.get().requirePerson());
        model.addAttribute("mayInvite", invitations.mayInvite(id));
        model.addAttribute("waiting", invitations.waiting(id));
        model.addAttribute("mandates", mandates.of(id));
        model.addAttribute("needing", powers.needing(id));
        model.addAttribute("powers", lastPowers(id));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("parts", choices());
        return "organisation/members";
    }

    /** The last power of each signatory. */
    private Map<PersonId, SigningPower> lastPowers(OrganisationId id) {
        return powers.of(id).stream()
                .collect(
                        Collectors.toMap(
                                SigningPower::person, Function.identity(), (last, _) -> last));
    }

    private List<FormParts.Choice> choices() {
        return List.of(
                new FormParts.Choice("EDITOR", parts.text("organisation.part.editor")),
                new FormParts.Choice(SIGNATORY, parts.text("organisation.part.signatory")));
    }
}
