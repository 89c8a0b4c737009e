package fr.beffroi.award;

import fr.beffroi.account.Requires;
import fr.beffroi.document.DownloadResponse;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.ApplicationId;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The applicant opens the papers of a decision. */
@Controller
@RequestMapping("/demandes/{id}/decision/{decision}")
class NotifiedController {

    private final FirstReading reading;
    private final Vault vault;

    NotifiedController(FirstReading reading, Vault vault) {
        this.reading = reading;
        this.vault = vault;
    }

    @GetMapping("/acte")
    @Requires("decision.open")
    ResponseEntity<Resource> act(@PathVariable ApplicationId id, @PathVariable UUID decision) {
        return DownloadResponse.show(vault.get(reading.open(id, decision).act()), vault);
    }

    @GetMapping("/lettre")
    @Requires("decision.open")
    ResponseEntity<Resource> letter(@PathVariable ApplicationId id, @PathVariable UUID decision) {
        return DownloadResponse.show(vault.get(reading.open(id, decision).letter()), vault);
    }
}
