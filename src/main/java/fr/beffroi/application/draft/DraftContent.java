package fr.beffroi.application.draft;

import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormDefinition.GivenFile;
import fr.beffroi.kernel.ApplicationId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The answers of a draft with what the server knows: the files given for its documents. */
@Component
class DraftContent {

    private final DraftAnswers drafts;
    private final SupportingDocuments documents;

    DraftContent(DraftAnswers drafts, SupportingDocuments documents) {
        this.drafts = drafts;
        this.documents = documents;
    }

    List<SupportingDocument> files(ApplicationId application) {
        return documents.of(application);
    }

    ObjectNode of(ApplicationId application, FormDefinition form) {
        return of(application, form, files(application));
    }

    ObjectNode of(ApplicationId application, FormDefinition form, List<SupportingDocument> files) {
        ObjectNode answers = drafts.all(application);
        form.setFiles(answers, byCode(files));
        return answers;
    }

    private static Map<String, List<GivenFile>> byCode(List<SupportingDocument> files) {
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
