package fr.beffroi.application.draft;

import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.dossier.Attachments;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.call.RequiredDocument;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Outcome.Done;
import fr.beffroi.kernel.Outcome.Refused;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The documents of a draft: given, replaced, taken out. */
@Service
public class DocumentsOfDraft {

    private final Applications applications;
    private final Attachments attachments;
    private final Calls calls;
    private final Vault vault;

    DocumentsOfDraft(Applications applications, Attachments attachments, Calls calls, Vault vault) {
        this.applications = applications;
        this.attachments = attachments;
        this.calls = calls;
        this.vault = vault;
    }

    /**
     * Keeps a file for a required document. Refused, with the reason of the vault, when the file
     * does not suit; refused too once the application is submitted.
     *
     * @param replaced the file that this one takes the place of, if any
     */
    @Transactional
    public Outcome<StoredDocument> give(
            ApplicationId id,
            String code,
            @Nullable DocumentId replaced,
            String fileName,
            InputStream content) {
        Application draft = applications.allowed(id, ApplicationRights.EDIT);
        if (!draft.isDraft()) {
            return Outcome.refused("draft.refused.submitted");
        }
        // The file is read and checked before the row is locked: an upload may be slow.
        Outcome<StoredDocument> kept =
                vault.keep(fileName, content, required(draft, code).accepted());
        return switch (kept) {
            case Refused<StoredDocument> refused -> refused;
            case Done<StoredDocument>(StoredDocument document) -> {
                if (!applications.lock(id).isDraft()) {
                    yield Outcome.refused("draft.refused.submitted");
                }
                if (replaced == null) {
                    attachments.add(id, code, document);
                } else {
                    attachments.replace(id, replaced, document);
                }
                yield kept;
            }
        };
    }

    /** Takes a file out of a draft. */
    @Transactional
    public Outcome<DocumentId> remove(ApplicationId id, DocumentId document) {
        applications.allowed(id, ApplicationRights.EDIT);
        if (!applications.lock(id).isDraft()) {
            return Outcome.refused("draft.refused.submitted");
        }
        attachments.remove(id, document);
        return Outcome.done(document);
    }

    private RequiredDocument required(Application application, String code) {
        CallForProjects call = calls.get(application.call());
        return call.documents().stream()
                .filter(document -> document.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("Document " + code + " of " + call.code()));
    }
}
