package fr.beffroi.organisation.web;

import fr.beffroi.account.Requires;
import fr.beffroi.document.DownloadResponse;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.organisation.Mandate;
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

/** The mandates that an organisation gave: it reads them, and ends them. */
@Controller
@RequestMapping("/organisations/{id}/mandats/{mandate}")
class GivenMandatesController {

    private final Mandates mandates;
    private final Vault vault;
    private final FormParts parts;

    GivenMandatesController(Mandates mandates, Vault vault, FormParts parts) {
        this.mandates = mandates;
        this.vault = vault;
        this.parts = parts;
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

    @PostMapping("/fin")
    @Requires("organisation.change")
    String end(
            @PathVariable OrganisationId id, @PathVariable UUID mandate, RedirectAttributes flash) {
        mandates.end(id, mandate);
        flash.addFlashAttribute("notice", parts.text("mandate.ended"));
        return "redirect:/organisations/" + id + "/personnes";
    }
}
