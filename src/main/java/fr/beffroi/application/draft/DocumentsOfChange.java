package fr.beffroi.application.draft;

import fr.beffroi.application.Amendment;
import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.SupportingDocument.Origin;
import fr.beffroi.application.dossier.Attachments;
import fr.beffroi.application.dossier.StagedFile;
import fr.beffroi.application.dossier.StagedFiles;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.NotFound;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The files of a change to a submitted application, prepared beside those in force. Called with the
 * application locked.
 */
@Component
class DocumentsOfChange {

    private final Attachments attachments;
    private final StagedFiles staged;
    private final AuditJournal journal;
    private final CurrentActor actor;

    DocumentsOfChange(
            Attachments attachments, StagedFiles staged, AuditJournal journal, CurrentActor actor) {
        this.attachments = attachments;
        this.staged = staged;
        this.journal = journal;
        this.actor = actor;
    }

    /**
     * A file that the applicant gave: in force, or in the change being prepared. None where a
     * change gave it and no longer does.
     */
    Optional<SupportingDocument> find(ApplicationId application, DocumentId document) {
        Optional<SupportingDocument> found =
                staged.given(application, document).or(() -> inForce(application, document));
        if (found.isEmpty() && !staged.knew(application, document)) {
            throw new NotFound("Document " + document);
        }
        return found;
    }

    private Optional<SupportingDocument> inForce(ApplicationId application, DocumentId document) {
        return attachments.of(application).stream()
                .filter(file -> file.id().equals(document))
                .filter(file -> file.origin() == Origin.APPLICANT)
                .findFirst();
    }

    /**
     * Prepares a file.
     *
     * @param replaced a file in force or one of the change itself, of the same document
     */
    void give(
            Amendment change, String code, @Nullable DocumentId replaced, StoredDocument document) {
        DocumentId place = null;
        if (replaced != null) {
            boolean ofThat =
                    find(change.application(), replaced)
                            .filter(old -> old.code().equals(code))
                            .isPresent();
            if (!ofThat) {
                throw new NotFound("Document " + replaced + " of " + code);
            }
            // In the place of a file of the change: it stands where that one stood.
            Optional<StagedFile> earlier = change(change, each -> concerns(each, replaced));
            earlier.ifPresent(staged::drop);
            place = earlier.isPresent() ? earlier.get().replaces() : replaced;
        }
        staged.give(change.id(), code, place, document, actor.get().requirePerson());
        tell(change, document.id(), "application.change-file-give", code);
    }

    /** Takes a file in force out, or gives up one of the change. */
    void remove(Amendment change, SupportingDocument file) {
        Optional<StagedFile> earlier = change(change, each -> concerns(each, file.id()));
        if (earlier.isPresent() && earlier.get().isRemoval()) {
            return;
        }
        earlier.ifPresent(staged::drop);
        if (earlier.isEmpty() || file.id().equals(earlier.get().replaces())) {
            staged.takeOut(change.id(), file, actor.get().requirePerson());
        }
        tell(change, file.id(), "application.change-file-remove", file.code());
    }

    /** Lets a file in force stay. */
    void restore(Amendment change, SupportingDocument file) {
        change(change, each -> file.id().equals(each.replaces()))
                .ifPresent(each -> {
                    staged.drop(each);
                    tell(change, file.id(), "application.change-file-keep", file.code());
                });
    }

    private Optional<StagedFile> change(Amendment change, Predicate<StagedFile> which) {
        return staged.of(change.application()).stream().filter(which).findFirst();
    }

    private static boolean concerns(StagedFile staged, DocumentId document) {
        SupportingDocument given = staged.file();
        return document.equals(staged.replaces()) || (given != null && given.id().equals(document));
    }

    private void tell(Amendment change, DocumentId document, String action, String code) {
        journal.record(
                AuditEntry.of(action, "document", document)
                        .changing(
                                null,
                                Map.of(
                                        "application",
                                        change.application().toString(),
                                        "code",
                                        code)));
    }
}
