package fr.beffroi.application.draft;

import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.dossier.Attachments;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.call.RequiredDocument;
import fr.beffroi.document.AcceptedFiles;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Outcome.Done;
import fr.beffroi.kernel.Outcome.Refused;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The documents of a draft: given, replaced, taken out. */
@Service
public class DocumentsOfDraft {

    private final Applications applications;
    private final Attachments attachments;
    private final Calls calls;
    private final Vault vault;
    private final TransactionTemplate transaction;

    DocumentsOfDraft(
            Applications applications,
            Attachments attachments,
            Calls calls,
            Vault vault,
            TransactionTemplate transaction) {
        this.applications = applications;
        this.attachments = attachments;
        this.calls = calls;
        this.vault = vault;
        this.transaction = transaction;
    }

    /**
     * Keeps a file for a required document. Refused, with the reason of the vault, when the file
     * does not suit; when the document has it already, or as many files as it takes; and once the
     * application is submitted. The file is read and scanned outside any transaction: an upload may
     * be slow, and holds no connection of the database meanwhile.
     *
     * @param replaced the file that this one takes the place of, if any
     */
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
        AcceptedFiles accepted = required(draft, code).accepted();
        if (replaced == null && given(id, code).size() >= accepted.maxFiles()) {
            return tooMany(fileName, accepted);
        }
        Outcome<StoredDocument> kept = vault.keep(fileName, content, accepted);
        return switch (kept) {
            case Refused<StoredDocument> refused -> refused;
            case Done<StoredDocument>(StoredDocument document) ->
                    Objects.requireNonNull(
                            transaction.execute(
                                    _ -> attach(id, code, replaced, document, accepted)));
        };
    }

    /** Two people, or two clicks, may give files at once: counted again under the lock. */
    private Outcome<StoredDocument> attach(
            ApplicationId id,
            String code,
            @Nullable DocumentId replaced,
            StoredDocument document,
            AcceptedFiles accepted) {
        if (!applications.lock(id).isDraft()) {
            return Outcome.refused("draft.refused.submitted");
        }
        List<SupportingDocument> given = given(id, code);
        Optional<SupportingDocument> same =
                given.stream().filter(file -> file.sha256().equals(document.sha256())).findFirst();
        if (same.isPresent()) {
            return Outcome.refused(
                    "pieces.refused.same", document.fileName(), same.get().fileName());
        }
        if (replaced != null) {
            attachments.replace(id, replaced, document);
        } else if (given.size() >= accepted.maxFiles()) {
            return tooMany(document.fileName(), accepted);
        } else {
            attachments.add(id, code, document);
        }
        return Outcome.done(document);
    }

    private List<SupportingDocument> given(ApplicationId id, String code) {
        return attachments.of(id).stream().filter(file -> file.code().equals(code)).toList();
    }

    private static Outcome<StoredDocument> tooMany(String fileName, AcceptedFiles accepted) {
        return Outcome.refused("pieces.refused.too-many", fileName, accepted.maxFiles());
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
