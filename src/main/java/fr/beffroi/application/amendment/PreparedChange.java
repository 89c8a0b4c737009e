package fr.beffroi.application.amendment;

import fr.beffroi.application.Amendment;
import fr.beffroi.application.Amendment.Asked;
import fr.beffroi.application.Application;
import fr.beffroi.application.SealedVersion;
import fr.beffroi.application.SealedVersion.SealedFile;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.SupportingDocument.Origin;
import fr.beffroi.application.dossier.StagedFile;
import fr.beffroi.application.dossier.StagedFiles;
import fr.beffroi.application.draft.DraftCheck;
import fr.beffroi.application.draft.DraftCheck.Checked;
import fr.beffroi.application.draft.Editing.Scope;
import fr.beffroi.application.form.Differences;
import fr.beffroi.application.form.Differences.Difference;
import fr.beffroi.application.form.FileChanges;
import fr.beffroi.application.form.FileChanges.FileChange;
import fr.beffroi.application.form.FileChanges.Kind;
import fr.beffroi.call.Calls;
import fr.beffroi.call.FieldError;
import fr.beffroi.call.ProjectOutline;
import fr.beffroi.call.RequiredDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes as they would be sealed now.
 *
 * @param before the version in force
 * @param answers those of the next version
 * @param errors what is wrong or missing in them, and in the documents
 * @param staged what was prepared for the files that may change
 * @param files what becomes of them
 */
record PreparedChange(
        Checked checked,
        Amendment amendment,
        SealedVersion before,
        ObjectNode answers,
        List<FieldError> errors,
        List<Difference> differences,
        List<StagedFile> staged,
        List<FileChange> files,
        ProjectOutline outline) {

    /** Whether the person changed nothing: what the antivirus took out is not its doing. */
    public boolean isEmpty() {
        return differences.isEmpty()
                && files.stream().allMatch(file -> file.kind() == Kind.INFECTED);
    }

    /** Names of the fields whose answer is another. */
    Set<String> changedFields() {
        return differences.stream().map(each -> each.field().name()).collect(Collectors.toSet());
    }

    /** Codes of the documents that have other files. */
    Set<String> changedDocuments() {
        return files.stream().map(FileChange::code).collect(Collectors.toSet());
    }

    public List<FieldError> errorsOf(String section) {
        return errors.stream().filter(error -> error.section().equals(section)).toList();
    }

    /** Makes them out of what was typed and given, and what is sealed. */
    @Component
    static class Maker {

        private final DraftCheck check;
        private final SealedVersions versions;
        private final Differences differences;
        private final StagedFiles staged;
        private final FileChanges fileChanges;
        private final FundersStay funders;
        private final DocumentProblems problems;
        private final Calls calls;

        Maker(
                DraftCheck check,
                SealedVersions versions,
                Differences differences,
                StagedFiles staged,
                FileChanges fileChanges,
                FundersStay funders,
                DocumentProblems problems,
                Calls calls) {
            this.check = check;
            this.versions = versions;
            this.differences = differences;
            this.staged = staged;
            this.fileChanges = fileChanges;
            this.funders = funders;
            this.problems = problems;
            this.calls = calls;
        }

        /**
         * @param scope what may change: the rest stays as it is sealed, whatever was typed or
         *     prepared before the call closed
         */
        PreparedChange of(
                Application application, Amendment amendment, Scope scope, Locale locale) {
            Checked checked = check.check(application, locale);
            SealedVersion before = versions.last(application.id());
            ObjectNode all = taken(checked, before, scope);
            List<StagedFile> changes = kept(checked, all, scope);
            List<SupportingDocument> given = StagedFile.over(checked.inForce(), changes);
            checked.setFiles(all, given);
            ObjectNode answers = checked.form().submitted(all);
            var errors = new ArrayList<>(checked.form().check(all, locale));
            errors.addAll(funders.errors(checked.form(), before.answers(), answers, locale));
            errors.addAll(problems.of(checked.call().id(), given, before, all, scope, locale));
            return new PreparedChange(
                    checked,
                    amendment,
                    before,
                    answers,
                    errors,
                    differences.between(checked.form(), before.answers(), answers, locale),
                    changes,
                    fileChanges.between(application, before.files(), files(given), places(changes)),
                    checked.form().outline(answers));
        }

        private static ObjectNode taken(Checked checked, SealedVersion before, Scope scope) {
            Asked asked = scope.asked();
            if (asked == null) {
                return checked.answers();
            }
            ObjectNode all = (ObjectNode) before.answers().deepCopy();
            asked.fields().forEach(field -> all.set(field, checked.answers().path(field)));
            return all;
        }

        /** Of what was prepared for the files, what may change. */
        private List<StagedFile> kept(Checked checked, ObjectNode answers, Scope scope) {
            List<StagedFile> prepared = staged.of(checked.application().id());
            if (scope.isWhole()) {
                return prepared;
            }
            checked.setFiles(answers, checked.inForce());
            List<RequiredDocument> missing =
                    Checked.missing(
                            calls.documents(checked.call().id(), answers), checked.inForce());
            return prepared.stream().filter(each -> scope.allows(each.code(), missing)).toList();
        }

        private static List<SealedFile> files(List<SupportingDocument> given) {
            return given.stream()
                    .filter(document -> document.origin() == Origin.APPLICANT)
                    .map(SealedFile::of)
                    .toList();
        }

        private static Map<String, String> places(List<StagedFile> changes) {
            return changes.stream()
                    .filter(change -> change.replaces() != null && change.file() != null)
                    .collect(
                            Collectors.toMap(
                                    change -> String.valueOf(change.replaces()),
                                    change -> id(Objects.requireNonNull(change.file()))));
        }

        private static String id(SupportingDocument file) {
            return file.id().toString();
        }
    }
}
