package fr.beffroi.application.amendment;

import fr.beffroi.application.Amendment.Asked;
import fr.beffroi.application.SealedVersion;
import fr.beffroi.application.SealedVersion.SealedFile;
import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.draft.DraftCheck.Checked;
import fr.beffroi.application.draft.DraftFrames;
import fr.beffroi.application.draft.Editing.Scope;
import fr.beffroi.call.Calls;
import fr.beffroi.call.FieldError;
import fr.beffroi.call.RequiredDocument;
import fr.beffroi.document.ScanState;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.DocumentId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What of the documents bars the sending of a change. */
@Component
class DocumentProblems {

    private final Calls calls;
    private final Vault vault;
    private final MessageSource messages;

    DocumentProblems(Calls calls, Vault vault, MessageSource messages) {
        this.calls = calls;
        this.vault = vault;
        this.messages = messages;
    }

    /**
     * Documents that are missing by the change, files in which the antivirus found something, and
     * more files than a document takes. What was missing in the version in force already is for the
     * service to ask for.
     *
     * @param given the files of the next version
     * @param answers those of the next version
     */
    List<FieldError> of(
            CallId call,
            List<SupportingDocument> given,
            SealedVersion before,
            JsonNode answers,
            Scope scope,
            Locale locale) {
        List<RequiredDocument> required = calls.documents(call, answers);
        List<RequiredDocument> missing = Checked.missing(required, given);
        Predicate<RequiredDocument> isNew =
                missing.isEmpty() ? _ -> false : newlyMissing(call, before, scope.asked());
        return Stream.of(
                        missing.stream()
                                .filter(isNew)
                                .map(document ->
                                        error(
                                                "fichiers-",
                                                document.code(),
                                                "missing",
                                                locale,
                                                document.label())),
                        infected(given, locale),
                        required.stream()
                                .filter(document ->
                                        count(given, document) > document.accepted().maxFiles())
                                .map(document ->
                                        error(
                                                "piece-",
                                                document.code(),
                                                "too-many",
                                                locale,
                                                document.label(),
                                                document.accepted().maxFiles())))
                .flatMap(errors -> errors)
                .toList();
    }

    private Predicate<RequiredDocument> newlyMissing(
            CallId call, SealedVersion before, @Nullable Asked asked) {
        Set<String> given =
                before.files().stream().map(SealedFile::code).collect(Collectors.toSet());
        Set<String> missingBefore =
                calls.documents(call, before.answers()).stream()
                        .filter(RequiredDocument::mandatory)
                        .map(RequiredDocument::code)
                        .filter(code -> !given.contains(code))
                        .collect(Collectors.toSet());
        return document ->
                !missingBefore.contains(document.code())
                        || (asked != null && asked.documents().contains(document.code()));
    }

    private Stream<FieldError> infected(List<SupportingDocument> files, Locale locale) {
        Map<DocumentId, ScanState> scans =
                vault.scans(files.stream().map(SupportingDocument::id).toList());
        return files.stream()
                .filter(file -> scans.get(file.id()) == ScanState.INFECTED)
                .map(file -> error("piece-", file.code(), "infected", locale, file.fileName()));
    }

    private static long count(List<SupportingDocument> given, RequiredDocument document) {
        return given.stream().filter(file -> file.code().equals(document.code())).count();
    }

    private FieldError error(
            String place, String code, String key, Locale locale, Object... arguments) {
        return new FieldError(
                DraftFrames.DOCUMENTS,
                place + code,
                messages.getMessage("amendment.document." + key, arguments, locale));
    }
}
