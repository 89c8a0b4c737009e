package fr.beffroi.application.draft;

import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Outcome.Refused;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.organisation.KeptDocument;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Uses a document that the organisation gave once. The dossier gets its own row of the vault for
 * the same content: replaced at the organisation, it stays as it was sealed here.
 */
@Controller
class UseKeptController {

    private final Applications applications;
    private final KeptProposals kept;
    private final DocumentsOfDraft documents;
    private final Vault vault;
    private final Texts texts;

    UseKeptController(
            Applications applications,
            KeptProposals kept,
            DocumentsOfDraft documents,
            Vault vault,
            Texts texts) {
        this.applications = applications;
        this.kept = kept;
        this.documents = documents;
        this.vault = vault;
        this.texts = texts;
    }

    /** Uses the organisation's document for that code. */
    @PostMapping("/demandes/{id}/pieces/reprise")
    @Requires("application.edit")
    String use(@PathVariable ApplicationId id, @RequestParam String code, RedirectAttributes flash)
            throws IOException {
        Application draft = applications.allowed(id, ApplicationRights.EDIT);
        KeptDocument document = kept.of(draft.organisation()).get(code);
        if (document == null || draft.isPaper()) {
            throw new NotFound("Kept document " + code);
        }
        try (InputStream content = vault.open(document.id())) {
            Outcome<StoredDocument> given =
                    documents.give(id, code, null, document.fileName(), content);
            if (given instanceof Refused<StoredDocument>(Refusal refusal)) {
                flash.addFlashAttribute("keptRefused", texts.of(refusal));
            } else {
                flash.addFlashAttribute("noticeKey", "pieces.given");
            }
        }
        return "redirect:/demandes/" + id + "/pieces#piece-" + code;
    }
}
