package fr.beffroi.application.draft;

import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.dossier.Attachments;
import fr.beffroi.application.dossier.Attachments.Withdrawn;
import fr.beffroi.application.dossier.StagedFile;
import fr.beffroi.application.dossier.StagedFiles;
import fr.beffroi.application.draft.DraftCheck.Checked;
import fr.beffroi.application.draft.Editing.Scope;
import fr.beffroi.call.FieldError;
import fr.beffroi.call.RequiredDocument;
import fr.beffroi.document.ScanState;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The documents that a call asks for, each with its state and the files given for it. */
@Component
class DocumentList {

    private final Attachments attachments;
    private final StagedFiles staged;
    private final Vault vault;

    DocumentList(Attachments attachments, StagedFiles staged, Vault vault) {
        this.attachments = attachments;
        this.staged = staged;
        this.vault = vault;
    }

    /**
     * A document to give.
     *
     * @param removed files in force that a change takes out
     * @param withdrawn names of the files that the antivirus took out, while none took their place
     * @param open whether the page shows where to choose a file, not only the link to it
     */
    record Item(
            RequiredDocument required,
            List<Given> files,
            List<SupportingDocument> removed,
            List<String> withdrawn,
            @Nullable String error,
            boolean open) {

        /** Id of the element that asks for the file. */
        public String field() {
            return "fichiers-" + required.code();
        }

        /** {@code given}, {@code mandatory} or {@code optional}. */
        public String state() {
            return files.isEmpty() ? (required.mandatory() ? "mandatory" : "optional") : "given";
        }
    }

    /**
     * A file given.
     *
     * @param scan how far the antivirus is with it
     * @param sameAs label of another document for which the same content was given
     * @param staged what a change does with it; null for a file of a draft and one in force
     */
    record Given(
            SupportingDocument file,
            @Nullable ScanState scan,
            @Nullable String sameAs,
            @Nullable Staged staged) {}

    /**
     * A file that a change gives.
     *
     * @param replaces name of the file in force whose place it takes; null where it is added
     */
    record Staged(@Nullable String replaces) {}

    /**
     * What the person asked the page to show.
     *
     * @param replaced file to put another one in the place of
     * @param joined code of a document to give a file for
     */
    record Wish(@Nullable DocumentId replaced, @Nullable String joined) {}

    /** Those of which files may be given, replaced or taken out. */
    List<Item> of(Checked draft, Scope scope, List<FieldError> errors, Wish wish) {
        List<SupportingDocument> all = draft.given();
        StagedOnes change = staged(draft, scope);
        Map<DocumentId, ScanState> scans =
                vault.scans(all.stream().map(SupportingDocument::id).toList());
        Map<String, List<String>> withdrawn =
                attachments.withdrawn(draft.application().id()).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Withdrawn::code,
                                        Collectors.mapping(
                                                Withdrawn::fileName, Collectors.toList())));
        return draft.required().stream()
                .filter(required -> scope.allows(required, draft))
                .map(required -> {
                    List<Given> given =
                            all.stream()
                                    .filter(file -> file.code().equals(required.code()))
                                    .map(file ->
                                            new Given(
                                                    file,
                                                    scans.get(file.id()),
                                                    twin(file, all, draft.required()),
                                                    change.of(file)))
                                    .toList();
                    List<String> gone =
                            given.isEmpty()
                                    ? withdrawn.getOrDefault(required.code(), List.of())
                                    : List.of();
                    String error = error(errors, "fichiers-" + required.code());
                    return new Item(
                            required,
                            given,
                            change.removed(required.code()),
                            gone,
                            error,
                            isOpen(required, given, error, wish));
                })
                .toList();
    }

    /**
     * What a change does with the files.
     *
     * @param inForce the files in force, by their identifier
     */
    private record StagedOnes(
            List<StagedFile> changes, Map<DocumentId, SupportingDocument> inForce) {

        @Nullable Staged of(SupportingDocument file) {
            return changes.stream()
                    .filter(change -> file.equals(change.file()))
                    .map(change -> new Staged(name(change.replaces())))
                    .findFirst()
                    .orElse(null);
        }

        private @Nullable String name(@Nullable DocumentId replaced) {
            SupportingDocument old = replaced == null ? null : inForce.get(replaced);
            return old == null ? null : old.fileName();
        }

        List<SupportingDocument> removed(String code) {
            return changes.stream()
                    .filter(change -> change.isRemoval() && change.code().equals(code))
                    .map(change -> inForce.get(change.replaces()))
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    private StagedOnes staged(Checked draft, Scope scope) {
        ApplicationId id = draft.application().id();
        List<StagedFile> changes = scope.isChange() ? staged.of(id) : List.of();
        return new StagedOnes(
                changes,
                changes.isEmpty()
                        ? Map.of()
                        : attachments.of(id).stream()
                                .collect(
                                        Collectors.toMap(
                                                SupportingDocument::id, Function.identity())));
    }

    /** Where a file is awaited, or asked to be given, or was refused. */
    private static boolean isOpen(
            RequiredDocument required, List<Given> given, @Nullable String error, Wish wish) {
        return error != null
                || (required.mandatory() && given.isEmpty())
                || required.code().equals(wish.joined())
                || given.stream().anyMatch(each -> each.file().id().equals(wish.replaced()));
    }

    private static @Nullable String twin(
            SupportingDocument file, List<SupportingDocument> all, List<RequiredDocument> labels) {
        return all.stream()
                .filter(other -> other.sha256().equals(file.sha256()))
                .filter(other -> !other.code().equals(file.code()))
                .map(other ->
                        labels.stream()
                                .filter(label -> label.code().equals(other.code()))
                                .map(RequiredDocument::label)
                                .findFirst()
                                .orElse(null))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String error(List<FieldError> errors, String field) {
        String all =
                errors.stream()
                        .filter(error -> error.field().equals(field))
                        .map(FieldError::message)
                        .collect(Collectors.joining("\n"));
        return all.isEmpty() ? null : all;
    }
}
