package fr.beffroi.organisation.web;

import fr.beffroi.account.SignedIn;
import fr.beffroi.kernel.Actor;
import fr.beffroi.kernel.ActorKind;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Outcome.Refused;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Rna;
import fr.beffroi.kernel.Siret;
import fr.beffroi.organisation.OrganisationBooks;
import fr.beffroi.organisation.OrganisationForm;
import fr.beffroi.organisation.RegisterAnswer;
import fr.beffroi.organisation.RegisterAnswer.Answered;
import fr.beffroi.organisation.RegisterAnswer.Away;
import fr.beffroi.organisation.RegisterEntry;
import fr.beffroi.organisation.RegisterState;
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

/**
 * Registers an organisation in two steps: its SIRET or RNA, then what the register does not know.
 */
@Controller
@SignedIn
class RegistrationController {

    private final OrganisationBooks books;
    private final Territories territories;
    private final CurrentActor actor;
    private final FormParts parts;
    private final NumberProblems numbers;

    RegistrationController(
            OrganisationBooks books,
            Territories territories,
            CurrentActor actor,
            FormParts parts,
            NumberProblems numbers) {
        this.books = books;
        this.territories = territories;
        this.actor = actor;
        this.parts = parts;
        this.numbers = numbers;
    }

    @GetMapping("/organisations/nouvelle")
    String askSiret() {
        applicant();
        return "organisation/siret";
    }

    /**
     * @param siret a SIRET, or the RNA of an association
     */
    @PostMapping("/organisations/nouvelle")
    String checkSiret(@RequestParam(defaultValue = "") String siret, Model model) {
        applicant();
        Optional<Rna> rna = Rna.parse(siret);
        if (rna.isPresent()) {
            return checkRna(siret, rna.get(), model);
        }
        Optional<Siret> read = Siret.parse(siret);
        if (read.isEmpty()) {
            return siretAgain(siret, numbers.whyNot(siret), model);
        }
        if (books.isKnown(read.get())) {
            return siretAgain(siret, parts.text("organisation.refused.known"), model);
        }
        return "redirect:/organisations/nouvelle/" + read.get();
    }

    private String checkRna(String typed, Rna rna, Model model) {
        return switch (books.lookUp(rna)) {
            case Away _ -> siretAgain(typed, parts.text("organisation.error.rna.away"), model);
            case Answered(List<RegisterEntry> found) when found.isEmpty() ->
                    siretAgain(
                            typed,
                            parts.text("organisation.error.rna.unknown", rna.value()),
                            model);
            case Answered(List<RegisterEntry> found) when found.size() == 1 ->
                    "redirect:/organisations/nouvelle/" + found.getFirst().siret();
            case Answered(List<RegisterEntry> found) -> {
                model.addAttribute("typed", typed);
                model.addAttribute("found", found);
                yield "organisation/siret";
            }
        };
    }

    @GetMapping("/organisations/nouvelle/{siret}")
    String askDetails(@PathVariable String siret, Model model) {
        applicant();
        Siret number = read(siret);
        RegisterAnswer answer = books.lookUp(number);
        if (answer.state() == RegisterState.CLOSED) {
            return siretAgain(siret, numbers.closed(answer), model);
        }
        OrganisationForm form =
                answer.first()
                        .map(entry -> OrganisationForm.of(entry, territories))
                        .orElse(OrganisationForm.empty());
        return details(number, answer, form, Map.of(), model);
    }

    @PostMapping("/organisations/nouvelle/{siret}")
    String register(
            @PathVariable String siret,
            @ModelAttribute OrganisationForm form,
            Model model,
            RedirectAttributes flash) {
        PersonId person = applicant();
        Siret number = read(siret);
        RegisterAnswer answer = books.lookUp(number);
        if (answer.state() == RegisterState.CLOSED) {
            return siretAgain(siret, numbers.closed(answer), model);
        }
        var errors = form.check(answer.first().isPresent(), territories);
        numbers.checkRna(form, answer, errors);
        if (!errors.isEmpty()) {
            return details(number, answer, form, errors, model);
        }
        var outcome =
                books.register(
                        person,
                        form.organisation(number, territories),
                        form.representative(),
                        answer);
        if (outcome instanceof Refused<OrganisationId>(var refusal)) {
            return siretAgain(siret, parts.text(refusal.messageKey()), model);
        }
        flash.addFlashAttribute("noticeKey", "organisation.registered");
        return "redirect:/espace";
    }

    private String siretAgain(String typed, String message, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("errors", List.of(new FormParts.FieldMessage("siret", message)));
        return "organisation/siret";
    }

    private String details(
            Siret siret,
            RegisterAnswer answer,
            OrganisationForm form,
            Map<String, String> errors,
            Model model) {
        model.addAttribute("siret", siret);
        model.addAttribute("known", answer.first().map(RegisterEntry::name).orElse(null));
        model.addAttribute("away", answer.state() == RegisterState.AWAY);
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
