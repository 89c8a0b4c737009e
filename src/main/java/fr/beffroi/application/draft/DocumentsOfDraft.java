package fr.beffroi.application.draft;

import fr.beffroi.application.Amendment;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.Paper;
import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.dossier.Attachments;
import fr.beffroi.application.draft.Editing.Scope;
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
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The documents of a draft: given, replaced, taken out. Once submitted the same is prepared in a
 * change: the files in force stay until it is sealed.
 */
@Service
public class DocumentsOfDraft {

    private final Applications applications;
    private final Attachments attachments;
    private final DraftContent content;
    private final Editing editing;
    private final DraftCheck check;
    private final DocumentsOfChange changes;
    private final Calls calls;
    private final Vault vault;
    private final TransactionTemplate transaction;

    DocumentsOfDraft(
            Applications applications,
            Attachments attachments,
            DraftContent content,
            Editing editing,
            DraftCheck check,
            DocumentsOfChange changes,
            Calls calls,
            Vault vault,
            TransactionTemplate transaction) {
        this.applications = applications;
        this.attachments = attachments;
        this.content = content;
        this.editing = editing;
        this.check = check;
        this.changes = changes;
        this.calls = calls;
        this.vault = vault;
        this.transaction = transaction;
    }

    /**
     * Keeps a file for a required document. Refused, with the reason of the vault, when the file
     * does not suit; when the document has it already, or as many files as it takes; and once the
     * application is submitted, unless a change to that document is open. The file is read and
     * scanned outside any transaction: an upload may be slow, and holds no connection of the
     * database meanwhile.
     *
     * @param replaced the file that this one takes the place of, if any
     */
    public Outcome<StoredDocument> give(
            ApplicationId id,
            String code,
            @Nullable DocumentId replaced,
            String fileName,
            InputStream bytes) {
        Application draft = applications.allowed(id, ApplicationRights.EDIT);
        RequiredDocument required = required(draft, code);
        if (scope(draft, required) instanceof Refused<Scope>(var refusal)) {
            return new Refused<>(refusal);
        }
        AcceptedFiles accepted = required.accepted();
        if (replaced == null && given(draft, code).size() >= accepted.maxFiles()) {
            return tooMany(fileName, accepted);
        }
        Outcome<StoredDocument> kept = vault.keep(fileName, bytes, accepted);
        return switch (kept) {
            case Refused<StoredDocument> refused -> refused;
            case Done<StoredDocument>(StoredDocument document) ->
                    Objects.requireNonNull(
                            transaction.execute(_ -> attach(id, required, replaced, document)));
        };
    }

    /** Two people, or two clicks, may give files at once: looked at again under the lock. */
    private Outcome<StoredDocument> attach(
            ApplicationId id,
            RequiredDocument required,
            @Nullable DocumentId replaced,
            StoredDocument document) {
        Application application = applications.lock(id);
        String code = required.code();
        List<SupportingDocument> given = given(application, code);
        Optional<SupportingDocument> same =
                given.stream().filter(file -> file.sha256().equals(document.sha256())).findFirst();
        if (same.isPresent()) {
            return Outcome.refused(
                    "pieces.refused.same", document.fileName(), same.get().fileName());
        }
        if (replaced == null && given.size() >= required.accepted().maxFiles()) {
            return tooMany(document.fileName(), required.accepted());
        }
        return switch (scope(application, required)) {
            case Refused<Scope>(var refusal) -> new Refused<>(refusal);
            case Done<Scope>(Scope scope) -> {
                put(application, scope.amendment(), code, replaced, document);
                yield Outcome.done(document);
            }
        };
    }

    private void put(
            Application application,
            @Nullable Amendment change,
            String code,
            @Nullable DocumentId replaced,
            StoredDocument document) {
        if (change != null) {
            changes.give(change, code, replaced, document);
        } else if (replaced != null) {
            attachments.replace(application.id(), replaced, document);
        } else {
            attachments.add(application.id(), code, document);
        }
    }

    /** Takes a file out. What is already taken out of a change stays so. */
    @Transactional
    public Outcome<DocumentId> remove(ApplicationId id, DocumentId document) {
        return inHand(id, document, true);
    }

    /** Keeps a file in force that a change was to take out or to replace. */
    @Transactional
    public Outcome<DocumentId> restore(ApplicationId id, DocumentId document) {
        return inHand(id, document, false);
    }

    private Outcome<DocumentId> inHand(ApplicationId id, DocumentId document, boolean out) {
        applications.allowed(id, ApplicationRights.EDIT);
        Application application = applications.lock(id);
        if (application.isDraft()) {
            if (!out) {
                throw new NotFound("Document " + document + " taken out of a change");
            }
            if (attachments.get(id, document).code().equals(Paper.KIND)) {
                return Outcome.refused("paper.refused.scan");
            }
            attachments.remove(id, document);
            return Outcome.done(document);
        }
        if (editing.of(application).isEmpty()) {
            return Outcome.refused("draft.refused.submitted");
        }
        SupportingDocument file = changes.find(id, document).orElse(null);
        if (file == null) {
            return Outcome.done(document);
        }
        return switch (scope(application, required(application, file.code()))) {
            case Refused<Scope>(var refusal) -> new Refused<>(refusal);
            case Done<Scope>(Scope scope) -> {
                Amendment change = Objects.requireNonNull(scope.amendment());
                if (out) {
                    changes.remove(change, file);
                } else {
                    changes.restore(change, file);
                }
                yield Outcome.done(document);
            }
        };
    }

    /** What may change, if files of that document may. */
    private Outcome<Scope> scope(Application application, RequiredDocument required) {
        Scope scope = editing.of(application).orElse(null);
        if (scope == null) {
            return Outcome.refused("draft.refused.submitted");
        }
        if (!scope.isWhole() && !scope.allows(required, check.check(application, Locale.FRENCH))) {
            return Outcome.refused("amendment.refused.document", required.label());
        }
        return Outcome.done(scope);
    }

    private List<SupportingDocument> given(Application application, String code) {
        return content.files(application).stream()
                .filter(file -> file.code().equals(code))
                .toList();
    }

    private static Outcome<StoredDocument> tooMany(String fileName, AcceptedFiles accepted) {
        return Outcome.refused("pieces.refused.too-many", fileName, accepted.maxFiles());
    }

    private RequiredDocument required(Application application, String code) {
        CallForProjects call = calls.get(application.call());
        return call.documents().stream()
                .filter(document -> document.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("Document " + code + " of " + call.code()));
    }
}
