package fr.beffroi.organisation.web;

import fr.beffroi.account.Requires;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Outcome.Refused;
import fr.beffroi.organisation.OrganisationChange;
import fr.beffroi.organisation.OrganisationForm;
import fr.beffroi.organisation.OrganisationSheet;
import fr.beffroi.organisation.Verifications;
import fr.beffroi.territory.Territories;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is known of an organisation, and the form that changes it. */
@Controller
@RequestMapping("/organisations/{id}")
class OrganisationController {

    private final OrganisationChange organisations;
    private final Verifications verifications;
    private final Territories territories;
    private final FormParts parts;

    OrganisationController(
            OrganisationChange organisations,
            Verifications verifications,
            Territories territories,
            FormParts parts) {
        this.organisations = organisations;
        this.verifications = verifications;
        this.territories = territories;
        this.parts = parts;
    }

    @GetMapping
    @Requires("organisation.read")
    String show(@PathVariable OrganisationId id, Model model) {
        OrganisationSheet sheet = organisations.sheet(id);
        model.addAttribute("sheet", sheet);
        model.addAttribute("verification", verifications.of(id));
        model.addAttribute("shown", OrganisationForm.of(sheet, territories));
        model.addAttribute("mayChange", organisations.mayChange(id));
        return "organisation/sheet";
    }

    @GetMapping("/modifier")
    @Requires("organisation.change")
    String form(@PathVariable OrganisationId id, Model model) {
        OrganisationSheet sheet = organisations.sheet(id);
        if (!organisations.mayChange(id)) {
            return "redirect:/organisations/" + id;
        }
        return form(sheet, OrganisationForm.of(sheet, territories), Map.of(), model);
    }

    /**
     * @param revision that the page showed
     */
    @PostMapping("/modifier")
    @Requires("organisation.change")
    String change(
            @PathVariable OrganisationId id,
            @ModelAttribute OrganisationForm form,
            @RequestParam(defaultValue = "-1") int revision,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        OrganisationSheet sheet = organisations.sheet(id);
        var errors = form.check(sheet.organisation().verified(), territories);
        if (!errors.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return form(sheet, form, errors, model);
        }
        var outcome =
                organisations.change(
                        id,
                        form.organisation(sheet.organisation().siret(), territories),
                        form.representative(),
                        revision);
        if (outcome instanceof Refused<OrganisationId>(var refusal)) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("refusal", parts.text(refusal.messageKey()));
            return form(organisations.sheet(id), form, Map.of(), model);
        }
        flash.addFlashAttribute("noticeKey", "organisation.changed");
        return "redirect:/organisations/" + id;
    }

    private String form(
            OrganisationSheet sheet,
            OrganisationForm form,
            Map<String, String> errors,
            Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("now", OrganisationForm.of(sheet, territories));
        parts.add(model, form, errors);
        return "organisation/change";
    }
}
