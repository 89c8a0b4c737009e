package fr.beffroi.application.officer;

import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.DossierFrame;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.SupportingDocument.Origin;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.application.dossier.Attachments;
import fr.beffroi.application.dossier.PastFileLines;
import fr.beffroi.application.dossier.Previews;
import fr.beffroi.call.Calls;
import fr.beffroi.call.RequiredDocument;
import fr.beffroi.document.DownloadResponse;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The files of a dossier, for the administration. */
@Controller
@RequestMapping("/dossiers/{id}/pieces")
class FilesController {

    private final DossierFrames frames;
    private final Applications applications;
    private final Calls calls;
    private final SupportingDocuments documents;
    private final Attachments attachments;
    private final Vault vault;
    private final Previews previews;
    private final PastFileLines past;

    FilesController(
            DossierFrames frames,
            Applications applications,
            Calls calls,
            SupportingDocuments documents,
            Attachments attachments,
            Vault vault,
            Previews previews,
            PastFileLines past) {
        this.frames = frames;
        this.applications = applications;
        this.calls = calls;
        this.documents = documents;
        this.attachments = attachments;
        this.vault = vault;
        this.previews = previews;
        this.past = past;
    }

    /** A required document with the files given for it. */
    record Item(RequiredDocument required, List<SupportingDocument> files) {}

    @GetMapping
    @Requires("dossier.read")
    String show(@PathVariable ApplicationId id, Model model) {
        DossierFrame frame = frames.of(id);
        List<SupportingDocument> all = documents.of(id);
        model.addAttribute("dossier", frame);
        model.addAttribute("items", items(frame.application(), all));
        model.addAttribute(
                "letters", all.stream().filter(d -> d.origin() == Origin.SERVICE).toList());
        model.addAttribute("scans", vault.scans(all.stream().map(SupportingDocument::id).toList()));
        model.addAttribute("past", past.of(frame.application()));
        return "application/officer/files";
    }

    @GetMapping("/{document}")
    @Requires("dossier.read")
    ResponseEntity<Resource> download(
            @PathVariable ApplicationId id, @PathVariable DocumentId document) {
        return DownloadResponse.save(vault.get(readable(id, document).id()), vault);
    }

    /** The page on which the file is looked at. */
    @GetMapping("/{document}/apercu")
    @Requires("dossier.read")
    String preview(
            @PathVariable ApplicationId id,
            @PathVariable DocumentId document,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        SupportingDocument file = readable(id, document);
        String files = "/dossiers/" + id + "/pieces";
        return previews.show(applications.get(id), file, files, files, locale, model, response);
    }

    /** What that page shows. */
    @GetMapping("/{document}/contenu")
    @Requires("dossier.read")
    ResponseEntity<Resource> content(
            @PathVariable ApplicationId id, @PathVariable DocumentId document) {
        return DownloadResponse.frame(vault.get(readable(id, document).id()), vault);
    }

    private SupportingDocument readable(ApplicationId id, DocumentId document) {
        if (applications.allowed(id, ApplicationRights.EXAMINE).isDraft()) {
            // A draft is its applicant's alone, even before who reads everything.
            throw new NotFound("Dossier " + id);
        }
        return attachments.get(id, document);
    }

    private List<Item> items(Application application, List<SupportingDocument> all) {
        Map<String, List<SupportingDocument>> given =
                all.stream().collect(Collectors.groupingBy(SupportingDocument::code));
        return calls.get(application.call()).documents().stream()
                .map(required -> new Item(required, given.getOrDefault(required.code(), List.of())))
                .toList();
    }
}
