package fr.beffroi.application.intake;

import fr.beffroi.application.Application;
import fr.beffroi.application.SealedVersion;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.application.form.Differences.Difference;
import fr.beffroi.application.form.FileChanges.FileChange;
import fr.beffroi.authority.Authorities;
import fr.beffroi.authority.Authority;
import fr.beffroi.authority.AuthorityService;
import fr.beffroi.document.PdfDocuments;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.document.Vault;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Issues the receipt of a change: what was changed, when it was received, and that the date of the
 * first receipt stays.
 */
@Component
public class ChangeReceipts {

    /** Kind of the document in the dossier. */
    public static final String KIND = "CHANGE_RECEIPT";

    private final SupportingDocuments documents;
    private final ReceiptContent content;
    private final Authorities authorities;
    private final ApplicantMail mail;
    private final PdfDocuments pdf;
    private final Vault vault;

    ChangeReceipts(
            SupportingDocuments documents,
            ReceiptContent content,
            Authorities authorities,
            ApplicantMail mail,
            PdfDocuments pdf,
            Vault vault) {
        this.documents = documents;
        this.content = content;
        this.authorities = authorities;
        this.mail = mail;
        this.pdf = pdf;
        this.vault = vault;
    }

    /** Makes it, attaches it to the dossier and sends it, in the transaction of the change. */
    public void issue(
            Application application,
            SealedVersion before,
            SealedVersion sealed,
            List<Difference> differences,
            List<FileChange> files,
            Instant receivedAt) {
        Authority authority = authorities.get(application.authority());
        AuthorityService service = content.service(application);
        byte[] file =
                pdf.render(
                        "application/amendment/receipt-pdf",
                        Map.of(
                                "dossier", application,
                                "before", before,
                                "version", sealed,
                                "differences", differences,
                                "files", files,
                                "receivedAt", receivedAt,
                                "letterhead", ReceiptContent.letterhead(authority, service)),
                        Locale.FRENCH);
        String name =
                "accuse-modification-%s-v%d.pdf"
                        .formatted(application.requireNumber(), sealed.version());
        StoredDocument stored = vault.keepGenerated(name, "application/pdf", file);
        documents.attachGenerated(application.id(), KIND, stored, true);
        mail.send(application, "changed", Map.of(), List.of(stored.id()));
    }
}
