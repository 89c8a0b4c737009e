package fr.beffroi.review.opinion;

import fr.beffroi.account.Requires;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.document.AcceptedFiles;
import fr.beffroi.document.ChosenFile;
import fr.beffroi.document.DownloadResponse;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.review.opinion.Opinion.Given;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The file that a service may join to its opinion. */
@Controller
class OpinionFiles {

    private static final AcceptedFiles ACCEPTED =
            new AcceptedFiles(
                    Set.of("application/pdf", "image/jpeg", "image/png"), 20L * 1024 * 1024);

    private final OpinionAccess access;
    private final Vault vault;
    private final AuditJournal journal;

    OpinionFiles(OpinionAccess access, Vault vault, AuditJournal journal) {
        this.access = access;
        this.vault = vault;
        this.journal = journal;
    }

    Outcome<StoredDocument> keep(ChosenFile file) throws IOException {
        try (InputStream content = file.open()) {
            return vault.keep(file.name(), content, ACCEPTED);
        }
    }

    @GetMapping("/dossiers/{id}/avis/{opinion}/fichier")
    @Requires("dossier.read")
    @Transactional
    ResponseEntity<Resource> download(@PathVariable ApplicationId id, @PathVariable UUID opinion) {
        Given given = access.readable(id, opinion);
        if (given.document() == null) {
            throw new NotFound("File of opinion " + opinion);
        }
        journal.record(
                AuditEntry.of("opinion.read-file", "application", id)
                        .changing(null, Map.of("opinion", opinion)));
        return DownloadResponse.show(vault.get(given.document()), vault);
    }
}
