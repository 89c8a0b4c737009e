package fr.beffroi.review.completeness;

import fr.beffroi.application.Application;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.SupportingDocument.Origin;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.call.Calls;
import fr.beffroi.call.RequiredDocument;
import fr.beffroi.kernel.NotFound;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lists what the call asks for beside what the applicant gave. */
@Component
class CompletenessSheet {

    private final Calls calls;
    private final SealedVersions versions;
    private final SupportingDocuments documents;

    CompletenessSheet(Calls calls, SealedVersions versions, SupportingDocuments documents) {
        this.calls = calls;
        this.versions = versions;
        this.documents = documents;
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
        var rows = new ArrayList<SheetRow>();
        for (RequiredDocument document : required) {
            rows.add(
                    new SheetRow(
                            document.code(),
                            document.label(),
                            document.mandatory(),
                            document.indispensable(),
                            files(given, document.code())));
        }
        given.stream()
                .map(SupportingDocument::code)
                .distinct()
                .filter(code -> required.stream().noneMatch(d -> d.code().equals(code)))
                .forEach(code ->
                        rows.add(new SheetRow(code, code, false, false, files(given, code))));
        return rows;
    }

    private static List<SupportingDocument> files(List<SupportingDocument> given, String code) {
        return given.stream().filter(d -> d.code().equals(code)).toList();
    }
}
