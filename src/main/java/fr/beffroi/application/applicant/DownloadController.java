package fr.beffroi.application.applicant;

import fr.beffroi.account.Requires;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.dossier.Attachments;
import fr.beffroi.document.DownloadResponse;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.NotFound;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of an applicant's own dossier. */
@Controller
class DownloadController {

    private final Applications applications;
    private final Attachments attachments;
    private final Vault vault;

    DownloadController(Applications applications, Attachments attachments, Vault vault) {
        this.applications = applications;
        this.attachments = attachments;
        this.vault = vault;
    }

    @GetMapping("/demandes/{id}/pieces/{document}")
    @Requires("application.follow")
    ResponseEntity<Resource> download(
            @PathVariable ApplicationId id, @PathVariable DocumentId document) {
        applications.allowed(id, ApplicationRights.FOLLOW);
        SupportingDocument found = attachments.get(id, document);
        if (!found.shownToApplicant()) {
            throw new NotFound("Document " + document);
        }
        return DownloadResponse.save(vault.get(found.id()), vault);
    }
}
