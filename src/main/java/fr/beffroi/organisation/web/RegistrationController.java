package fr.beffroi.organisation.web;

import fr.beffroi.account.SignedIn;
import fr.beffroi.kernel.Actor;
import fr.beffroi.kernel.ActorKind;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Outcome.Refused;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Siret;
import fr.beffroi.organisation.OrganisationBooks;
import fr.beffroi.organisation.OrganisationForm;
import fr.beffroi.territory.Territories;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registers an organisation in two steps: its SIRET, then what the register does not know. */
@Controller
@SignedIn
class RegistrationController {

    private final OrganisationBooks books;
    private final Territories territories;
    private final CurrentActor actor;
    private final FormParts parts;

    RegistrationController(
            OrganisationBooks books, Territories territories, CurrentActor actor, FormParts parts) {
        this.books = books;
        this.territories = territories;
        this.actor = actor;
        this.parts = parts;
    }

    @GetMapping("/organisations/nouvelle")
    String askSiret() {
        applicant();
        return "organisation/siret";
    }

    @PostMapping("/organisations/nouvelle")
    String checkSiret(@RequestParam(defaultValue = "") String siret, Model model) {
        applicant();
        Optional<Siret> read = Siret.parse(siret);
        if (read.isEmpty()) {
            return siretAgain(siret, whyNot(siret), model);
        }
        if (books.isKnown(read.get())) {
            return siretAgain(siret, parts.text("organisation.refused.known"), model);
        }
        return "redirect:/organisations/nouvelle/" + read.get();
    }

    @GetMapping("/organisations/nouvelle/{siret}")
    String askDetails(@PathVariable String siret, Model model) {
        applicant();
        return details(read(siret), OrganisationForm.empty(), Map.of(), model);
    }

    @PostMapping("/organisations/nouvelle/{siret}")
    String register(
            @PathVariable String siret,
            @ModelAttribute OrganisationForm form,
            Model model,
            RedirectAttributes flash) {
        PersonId person = applicant();
        Siret number = read(siret);
        var errors = form.check(books.nameInRegister(number).isPresent(), territories);
        if (!errors.isEmpty()) {
            return details(number, form, errors, model);
        }
        var outcome =
                books.register(
                        person, form.organisation(number, territories), form.representative());
        if (outcome instanceof Refused<OrganisationId>(var refusal)) {
            return siretAgain(siret, parts.text(refusal.messageKey()), model);
        }
        flash.addFlashAttribute("noticeKey", "organisation.registered");
        return "redirect:/espace";
    }

    private String whyNot(String siret) {
        if (siret.isBlank()) {
            return parts.text("organisation.error.siret.empty");
        }
        long digits = siret.chars().filter(c -> c >= '0' && c <= '9').count();
        return digits == 14
                ? parts.text("organisation.error.siret.wrong")
                : parts.text("organisation.error.siret.length", digits);
    }

    private String siretAgain(String typed, String message, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("errors", List.of(new FormParts.FieldMessage("siret", message)));
        return "organisation/siret";
    }

    private String details(
            Siret siret, OrganisationForm form, Map<String, String> errors, Model model) {
        model.addAttribute("siret", siret);
        model.addAttribute("known", books.nameInRegister(siret).orElse(null));
        parts.add(model, form, errors);
        return "organisation/details";
    }

    private PersonId applicant() {
        Actor now = actor.get();
        if (now.kind() != ActorKind.APPLICANT) {
            throw new NotFound("Registration of organisations is for applicants");
        }
        return now.requirePerson();
    }

    private static Siret read(String siret) {
        return Siret.parse(siret).orElseThrow(() -> new NotFound("SIRET " + siret));
    }
}
