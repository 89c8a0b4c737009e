package fr.beffroi.application.applicant;

import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.dossier.Attachments;
import fr.beffroi.application.dossier.Previews;
import fr.beffroi.application.dossier.StagedFiles;
import fr.beffroi.document.DownloadResponse;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of an applicant's own dossier. */
@Controller
class DownloadController {

    private final Applications applications;
    private final Attachments attachments;
    private final StagedFiles staged;
    private final Vault vault;
    private final Previews previews;

    DownloadController(
            Applications applications,
            Attachments attachments,
            StagedFiles staged,
            Vault vault,
            Previews previews) {
        this.applications = applications;
        this.attachments = attachments;
        this.staged = staged;
        this.vault = vault;
        this.previews = previews;
    }

    @GetMapping("/demandes/{id}/pieces/{document}")
    @Requires("application.files")
    ResponseEntity<Resource> download(
            @PathVariable ApplicationId id, @PathVariable DocumentId document) {
        return DownloadResponse.save(vault.get(readable(id, document).id()), vault);
    }

    /** The page on which the file is looked at. */
    @GetMapping("/demandes/{id}/pieces/{document}/apercu")
    @Requires("application.files")
    String preview(
            @PathVariable ApplicationId id,
            @PathVariable DocumentId document,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        SupportingDocument file = readable(id, document);
        Application application = applications.get(id);
        String files = "/demandes/" + id + "/pieces";
        boolean prepared = application.isDraft() || staged.given(id, document).isPresent();
        String back = prepared ? files : "/demandes/" + id;
        return previews.show(application, file, files, back, locale, model, response);
    }

    /** What that page shows. */
    @GetMapping("/demandes/{id}/pieces/{document}/contenu")
    @Requires("application.files")
    ResponseEntity<Resource> content(
            @PathVariable ApplicationId id, @PathVariable DocumentId document) {
        return DownloadResponse.frame(vault.get(readable(id, document).id()), vault);
    }

    private SupportingDocument readable(ApplicationId id, DocumentId document) {
        applications.allowed(id, ApplicationRights.FILES);
        SupportingDocument found =
                staged.given(id, document).orElseGet(() -> attachments.get(id, document));
        if (!found.shownToApplicant()) {
            throw new NotFound("Document " + document);
        }
        return found;
    }
}
