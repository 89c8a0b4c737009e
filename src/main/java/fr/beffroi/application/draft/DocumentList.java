package fr.beffroi.application.draft;

import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.dossier.Attachments;
import fr.beffroi.application.dossier.Attachments.Withdrawn;
import fr.beffroi.application.draft.DraftCheck.Checked;
import fr.beffroi.call.FieldError;
import fr.beffroi.call.RequiredDocument;
import fr.beffroi.document.ScanState;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.DocumentId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The documents that a call asks for, each with its state and the files given for it. */
@Component
class DocumentList {

    private final Attachments attachments;
    private final Vault vault;

    DocumentList(Attachments attachments, Vault vault) {
        this.attachments = attachments;
        this.vault = vault;
    }

    /**
     * A document to give.
     *
     * @param withdrawn names of the files that the antivirus took out, while none took their place
     * @param open whether the page shows where to choose a file, not only the link to it
     */
    record Item(
            RequiredDocument required,
            List<Given> files,
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
     */
    record Given(SupportingDocument file, @Nullable ScanState scan, @Nullable String sameAs) {}

    /**
     * What the person asked the page to show.
     *
     * @param replaced file to put another one in the place of
     * @param joined code of a document to give a file for
     */
    record Wish(@Nullable DocumentId replaced, @Nullable String joined) {}

    List<Item> of(Checked draft, List<FieldError> errors, Wish wish) {
        List<SupportingDocument> all = draft.given();
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
                .map(required -> {
                    List<Given> given =
                            all.stream()
                                    .filter(file -> file.code().equals(required.code()))
                                    .map(file ->
                                            new Given(
                                                    file,
                                                    scans.get(file.id()),
                                                    twin(file, all, draft.required())))
                                    .toList();
                    List<String> gone =
                            given.isEmpty()
                                    ? withdrawn.getOrDefault(required.code(), List.of())
                                    : List.of();
                    String error = error(errors, "fichiers-" + required.code());
                    return new Item(
                            required, given, gone, error, isOpen(required, given, error, wish));
                })
                .toList();
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
