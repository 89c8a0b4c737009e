package fr.beffroi.review.completeness;

import fr.beffroi.application.Application;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.SupportingDocument.Origin;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.call.Calls;
import fr.beffroi.call.RequiredDocument;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lists what is asked for beside what the applicant gave: by the rules of the call, and by the call
 * itself where a campaign manager added a document that the rules do not know.
 */
@Component
class CompletenessSheet {

    private final Calls calls;
    private final SealedVersions versions;
    private final SupportingDocuments documents;
    private final DocumentRules rules;
    private final HintRows hints;

    CompletenessSheet(
            Calls calls,
            SealedVersions versions,
            SupportingDocuments documents,
            DocumentRules rules,
            HintRows hints) {
        this.calls = calls;
        this.versions = versions;
        this.documents = documents;
        this.rules = rules;
        this.hints = hints;
    }

    /**
     * One row per document that the answers call for, then one per other document given.
     *
     * @throws NotFound for a draft: there is nothing to check yet
     */
    List<SheetRow> rows(Application application) {
        if (application.isDraft()) {
            throw new NotFound("Sheet of draft " + application.id());
        }
        List<SupportingDocument> given =
                documents.of(application.id()).stream()
                        .filter(d -> d.origin() == Origin.APPLICANT)
                        .toList();
        List<RequiredDocument> required =
                calls.documents(application.call(), versions.last(application.id()).answers());
        Map<String, DocumentRule> ruled = rules.of(application.id()).orElse(Map.of());
        Map<DocumentId, List<Hint>> seen = hints.of(application.id());
        var rows = new ArrayList<SheetRow>();
        for (RequiredDocument document : required) {
            DocumentRule rule = ruled.get(document.code());
            boolean asked = rule != null && rule.mandatory();
            rows.add(
                    row(
                            document.code(),
                            document.label(),
                            asked || document.mandatory(),
                            document.indispensable(),
                            files(given, document.code()),
                            rule,
                            seen));
        }
        given.stream()
                .map(SupportingDocument::code)
                .distinct()
                .filter(code -> required.stream().noneMatch(d -> d.code().equals(code)))
                .forEach(code ->
                        rows.add(row(code, code, false, false, files(given, code), null, seen)));
        return rows;
    }

    private static SheetRow row(
            String code,
            String label,
            boolean mandatory,
            boolean indispensable,
            List<SupportingDocument> files,
            @Nullable DocumentRule rule,
            Map<DocumentId, List<Hint>> seen) {
        List<Hint> ofFiles =
                files.stream()
                        .flatMap(file -> seen.getOrDefault(file.id(), List.of()).stream())
                        .toList();
        return new SheetRow(code, label, mandatory, indispensable, files, rule, ofFiles);
    }

    private static List<SupportingDocument> files(List<SupportingDocument> given, String code) {
        return given.stream().filter(d -> d.code().equals(code)).toList();
    }
}
