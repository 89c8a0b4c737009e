package fr.beffroi.organisation.web;

import fr.beffroi.account.Requires;
import fr.beffroi.document.AcceptedFiles;
import fr.beffroi.document.ChosenFile;
import fr.beffroi.document.DownloadResponse;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Outcome.Refused;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.organisation.KeptDocument;
import fr.beffroi.organisation.KeptDocuments;
import fr.beffroi.organisation.KeptKind;
import fr.beffroi.organisation.OrganisationChange;
import fr.beffroi.organisation.Organisations;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The documents that an organisation gives once. */
@Controller
@RequestMapping("/organisations/{id}/documents")
class KeptDocumentsController {

    /** What calls take at most for such documents. */
    private static final AcceptedFiles ACCEPTED =
            new AcceptedFiles(
                    Set.of("application/pdf", "image/jpeg", "image/png"), 10L * 1024 * 1024, 1);

    private final KeptDocuments documents;
    private final Organisations organisations;
    private final OrganisationChange change;
    private final Vault vault;
    private final FormParts parts;
    private final Texts texts;
    private final Clock clock;

    KeptDocumentsController(
            KeptDocuments documents,
            Organisations organisations,
            OrganisationChange change,
            Vault vault,
            FormParts parts,
            Texts texts,
            Clock clock) {
        this.documents = documents;
        this.organisations = organisations;
        this.change = change;
        this.vault = vault;
        this.parts = parts;
        this.texts = texts;
        this.clock = clock;
    }

    /** A document in force. */
    record Shown(KeptDocument document, String label, boolean valid) {}

    @GetMapping
    @Requires("organisation.read")
    String show(@PathVariable OrganisationId id, Model model) {
        return page(id, model);
    }

    /**
     * @param date that the document bears
     */
    @PostMapping
    @Requires("organisation.change")
    String keep(
            @PathVariable OrganisationId id,
            @RequestParam(defaultValue = "") String nature,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(required = false) @Nullable MultipartFile fichier,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash)
            throws IOException {
        documents.of(id);
        Optional<KeptKind> kind =
                Arrays.stream(KeptKind.values()).filter(k -> k.name().equals(nature)).findFirst();
        Optional<ChosenFile> file = ChosenFile.of(fichier);
        if (kind.isEmpty()) {
            return again(id, "nature", refusal("kind"), nature, date, model, response);
        }
        if (file.isEmpty()) {
            return again(id, "fichier", refusal("file"), nature, date, model, response);
        }
        try (InputStream content = file.get().open()) {
            Outcome<StoredDocument> kept =
                    documents.keep(id, kind.get(), day(date), file.get().name(), content, ACCEPTED);
            if (kept instanceof Refused<StoredDocument>(Refusal refusal)) {
                boolean ofDate = refusal.messageKey().endsWith(".date");
                String field = ofDate ? "date" : "fichier";
                return again(id, field, texts.of(refusal), nature, date, model, response);
            }
        }
        flash.addFlashAttribute("noticeKey", "organisation.document.kept");
        return "redirect:/organisations/" + id + "/documents";
    }

    @GetMapping("/{document}")
    @Requires("organisation.read")
    ResponseEntity<Resource> download(
            @PathVariable OrganisationId id, @PathVariable DocumentId document) {
        return DownloadResponse.save(vault.get(documents.get(id, document).id()), vault);
    }

    private String refusal(String what) {
        return parts.text("organisation.document.refused." + what);
    }

    private String again(
            OrganisationId id,
            String field,
            String message,
            String nature,
            String date,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("errors", List.of(new FormParts.FieldMessage(field, message)));
        model.addAttribute("nature", nature);
        model.addAttribute("date", date);
        return page(id, model);
    }

    private String page(OrganisationId id, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "documents",
                documents.of(id).stream()
                        .map(kept ->
                                new Shown(
                                        kept,
                                        parts.text(kept.kind().messageKey()),
                                        kept.isValidOn(today)))
                        .toList());
        model.addAttribute("organisation", organisations.get(id));
        model.addAttribute("mayChange", change.mayChange(id));
        model.addAttribute(
                "kinds",
                Arrays.stream(KeptKind.values())
                        .map(k -> new FormParts.Choice(k.name(), parts.text(k.messageKey())))
                        .toList());
        return "organisation/documents";
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
