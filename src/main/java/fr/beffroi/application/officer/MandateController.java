package fr.beffroi.application.officer;

import fr.beffroi.account.Requires;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.document.DownloadResponse;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.organisation.Mandate;
import fr.beffroi.organisation.Mandates;
import fr.beffroi.organisation.SigningPower;
import fr.beffroi.organisation.SigningPowers;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The mandate under which a dossier was filled in, for those who examine it. */
@Controller("mandateOfDossier")
class MandateController {

    private final DossierFrames frames;
    private final Mandates mandates;
    private final SigningPowers powers;
    private final Vault vault;

    MandateController(DossierFrames frames, Mandates mandates, SigningPowers powers, Vault vault) {
        this.frames = frames;
        this.mandates = mandates;
        this.powers = powers;
        this.vault = vault;
    }

    /** The power of a signatory who is not the legal representative. */
    @GetMapping("/dossiers/{id}/pouvoir")
    @Requires("dossier.read")
    ResponseEntity<Resource> power(@PathVariable ApplicationId id) {
        return Optional.ofNullable(frames.of(id).application().power())
                .flatMap(powers::find)
                .map(SigningPower::document)
                .map(document -> DownloadResponse.save(vault.get(document), vault))
                .orElseThrow(() -> new NotFound("Power of " + id));
    }

    @GetMapping("/dossiers/{id}/mandat")
    @Requires("dossier.read")
    ResponseEntity<Resource> document(@PathVariable ApplicationId id) {
        return Optional.ofNullable(frames.of(id).application().mandate())
                .flatMap(mandates::find)
                .map(Mandate::document)
                .map(document -> DownloadResponse.save(vault.get(document), vault))
                .orElseThrow(() -> new NotFound("Mandate of " + id));
    }
}
