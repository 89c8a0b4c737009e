package fr.beffroi.application.draft;

import fr.beffroi.application.Application;
import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.application.dossier.StagedFile;
import fr.beffroi.application.dossier.StagedFiles;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormDefinition.GivenFile;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What is typed of an application with what the server knows: the files given for it. */
@Component
class DraftContent {

    private final DraftAnswers drafts;
    private final SupportingDocuments documents;
    private final StagedFiles staged;

    DraftContent(DraftAnswers drafts, SupportingDocuments documents, StagedFiles staged) {
        this.drafts = drafts;
        this.documents = documents;
        this.staged = staged;
    }

    /** Those of a draft; once submitted, those in force with what a change prepares for them. */
    List<SupportingDocument> files(Application application) {
        return over(application, inForce(application));
    }

    /** Those that were sealed or, in a draft, given. */
    List<SupportingDocument> inForce(Application application) {
        return documents.of(application.id());
    }

    /** These, with what a change prepares for them. */
    List<SupportingDocument> over(Application application, List<SupportingDocument> inForce) {
        return application.isDraft()
                ? inForce
                : StagedFile.over(inForce, staged.of(application.id()));
    }

    ObjectNode of(Application application, FormDefinition form) {
        return of(application, form, files(application));
    }

    ObjectNode of(Application application, FormDefinition form, List<SupportingDocument> files) {
        ObjectNode answers = drafts.all(application.id());
        form.setFiles(answers, byCode(files));
        return answers;
    }

    static Map<String, List<GivenFile>> byCode(List<SupportingDocument> files) {
        return files.stream()
                .collect(
                        Collectors.groupingBy(
                                SupportingDocument::code,
                                Collectors.mapping(
                                        file ->
                                                new GivenFile(
                                                        file.id().toString(), file.fileName()),
                                        Collectors.toList())));
    }
}
