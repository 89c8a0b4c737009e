package fr.beffroi.organisation.web;

import fr.beffroi.account.Requires;
import fr.beffroi.document.DownloadResponse;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Outcome.Done;
import fr.beffroi.kernel.Outcome.Refused;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.organisation.Mandate;
import fr.beffroi.organisation.MandateAgreements;
import fr.beffroi.organisation.Mandates;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The mandates that an organisation gave: it reads them, agrees to them, ends them. */
@Controller
@RequestMapping("/organisations/{id}/mandats/{mandate}")
class GivenMandatesController {

    private final Mandates mandates;
    private final MandateAgreements agreements;
    private final Vault vault;
    private final FormParts parts;
    private final Texts texts;

    GivenMandatesController(
            Mandates mandates,
            MandateAgreements agreements,
            Vault vault,
            FormParts parts,
            Texts texts) {
        this.mandates = mandates;
        this.agreements = agreements;
        this.vault = vault;
        this.parts = parts;
        this.texts = texts;
    }

    @GetMapping
    @Requires("organisation.read")
    ResponseEntity<Resource> document(@PathVariable OrganisationId id, @PathVariable UUID mandate) {
        return mandates.of(id).stream()
                .filter(given -> given.id().equals(mandate))
                .map(Mandate::document)
                .findFirst()
                .map(document -> DownloadResponse.save(vault.get(document), vault))
                .orElseThrow(() -> new NotFound("Mandate " + mandate));
    }

    @PostMapping("/accord")
    @Requires("organisation.change")
    String agree(
            @PathVariable OrganisationId id, @PathVariable UUID mandate, RedirectAttributes flash) {
        switch (agreements.agree(id, mandate)) {
            case Done<Mandate>(Mandate agreed) ->
                    flash.addFlashAttribute(
                            "notice", parts.text("mandate.agreed", agreed.agentName()));
            case Refused<Mandate>(Refusal refusal) ->
                    flash.addFlashAttribute("refusal", texts.of(refusal));
        }
        return "redirect:/organisations/" + id + "/personnes";
    }

    @PostMapping("/fin")
    @Requires("organisation.change")
    String end(
            @PathVariable OrganisationId id, @PathVariable UUID mandate, RedirectAttributes flash) {
        mandates.end(id, mandate);
        flash.addFlashAttribute("notice", parts.text("mandate.ended"));
        return "redirect:/organisations/" + id + "/personnes";
    }
}
