package fr.beffroi.organisation.web;

import fr.beffroi.account.NewPerson;
import fr.beffroi.account.OpenToAll;
import fr.beffroi.account.PasswordRule;
import fr.beffroi.account.SignedIn;
import fr.beffroi.kernel.ActorKind;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Outcome.Done;
import fr.beffroi.kernel.Outcome.Refused;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.organisation.Invitation;
import fr.beffroi.organisation.Invitations;
import fr.beffroi.organisation.Organisations;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the link of an invitation leads: to join, with the account one has or with a new one. */
@Controller
@RequestMapping("/invitations/{token}")
class InvitationController {

    private static final Pattern NAME = Pattern.compile("\\P{Cntrl}{1,100}");

    private final Invitations invitations;
    private final Organisations organisations;
    private final CurrentActor actor;
    private final FormParts parts;
    private final Texts texts;

    InvitationController(
            Invitations invitations,
            Organisations organisations,
            CurrentActor actor,
            FormParts parts,
            Texts texts) {
        this.invitations = invitations;
        this.organisations = organisations;
        this.actor = actor;
        this.parts = parts;
        this.texts = texts;
    }

    @OpenToAll
    @GetMapping
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        return invitations
                .find(token)
                .filter(Invitation::isOpen)
                .map(invitation -> page(token, invitation, model))
                .orElseGet(() -> over(token, model, response));
    }

    /** The same page, for who has to sign in first. */
    @SignedIn
    @GetMapping("/connexion")
    String signedIn(@PathVariable String token) {
        return "redirect:/invitations/" + token;
    }

    @SignedIn
    @PostMapping
    String accept(
            @PathVariable String token,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Optional<Invitation> invitation = invitations.find(token).filter(Invitation::isOpen);
        if (invitation.isEmpty()) {
            return over(token, model, response);
        }
        return switch (invitations.accept(invitation.get())) {
            case Done<OrganisationId>(OrganisationId id) -> {
                flash.addFlashAttribute("noticeKey", "organisation.invitation.joined");
                yield "redirect:/organisations/" + id;
            }
            case Refused<OrganisationId>(Refusal refusal) ->
                    refused(token, invitation.get(), refusal, model, response);
        };
    }

    /** Opens the account of who has none: the link proves that the mailbox is theirs. */
    @OpenToAll
    @PostMapping("/compte")
    String open(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String prenom,
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "") String password,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Invitation invitation = invitations.find(token).filter(Invitation::isOpen).orElse(null);
        if (invitation == null) {
            return over(token, model, response);
        }
        List<FormParts.FieldMessage> errors =
                errors(prenom.strip(), nom.strip(), password, invitation.email());
        if (!errors.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("prenom", prenom).addAttribute("nom", nom);
            model.addAttribute("errors", errors);
            return page(token, invitation, model);
        }
        var account =
                new NewPerson(
                        PersonId.next(),
                        ActorKind.APPLICANT,
                        prenom.strip(),
                        nom.strip(),
                        invitation.email(),
                        locale.getLanguage().equals("en") ? "en" : "fr",
                        password);
        Outcome<OrganisationId> outcome = invitations.accept(invitation, account);
        if (outcome instanceof Refused<OrganisationId>(Refusal refusal)) {
            return refused(token, invitation, refusal, model, response);
        }
        model.addAttribute("organisation", organisations.get(invitation.organisation()));
        model.addAttribute("email", invitation.email());
        return "organisation/invitation-done";
    }

    private String page(String token, Invitation invitation, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("invitation", invitation);
        model.addAttribute("organisation", organisations.get(invitation.organisation()));
        model.addAttribute("signedIn", actor.get().person() != null);
        model.addAttribute("mine", invitations.isMine(invitation));
        model.addAttribute("hasAccount", invitations.hasAccount(invitation));
        return "organisation/invitation";
    }

    private String refused(
            String token,
            Invitation invitation,
            Refusal refusal,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("refusal", texts.of(refusal));
        return page(token, invitation, model);
    }

    /** Says which it is: followed already, withdrawn, too late, or never sent. */
    private String over(String token, Model model, HttpServletResponse response) {
        Optional<Invitation> invitation = invitations.find(token);
        response.setStatus(
                invitation.isEmpty()
                        ? HttpServletResponse.SC_NOT_FOUND
                        : HttpServletResponse.SC_GONE);
        model.addAttribute("state", invitation.map(i -> i.state().name()).orElse("UNKNOWN"));
        return "organisation/invitation-over";
    }

    private List<FormParts.FieldMessage> errors(
            String firstName, String surname, String password, String email) {
        var errors = new ArrayList<FormParts.FieldMessage>();
        if (!NAME.matcher(firstName).matches()) {
            errors.add(error("prenom", "register.first-name.missing"));
        }
        if (!NAME.matcher(surname).matches()) {
            errors.add(error("nom", "register.surname.missing"));
        }
        PasswordRule.problem(password, email).ifPresent(key -> errors.add(error("password", key)));
        return errors;
    }

    private FormParts.FieldMessage error(String field, String key) {
        return new FormParts.FieldMessage(field, parts.text(key));
    }
}
