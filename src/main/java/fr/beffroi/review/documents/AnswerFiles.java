package fr.beffroi.review.documents;

import fr.beffroi.application.Application;
import fr.beffroi.application.Corrections;
import fr.beffroi.application.DocumentsReplaced;
import fr.beffroi.application.SealedVersion;
import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.SupportingDocument.Origin;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.call.RequiredDocument;
import fr.beffroi.document.AcceptedFiles;
import fr.beffroi.document.ScanState;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.review.documents.DocumentRequest.Item;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The files of an answer: checked when given, put into the dossier when sent. */
@Component
class AnswerFiles {

    /** For what the call does not list: 20 MB, and the types of its "other document". */
    private static final AcceptedFiles ANY_DOCUMENT =
            new AcceptedFiles(
                    Set.of("application/pdf", "image/jpeg", "image/png"), 20L * 1024 * 1024);

    private final Calls calls;
    private final Vault vault;
    private final SupportingDocuments documents;
    private final Corrections corrections;
    private final ApplicationEventPublisher publisher;

    AnswerFiles(
            Calls calls,
            Vault vault,
            SupportingDocuments documents,
            Corrections corrections,
            ApplicationEventPublisher publisher) {
        this.calls = calls;
        this.vault = vault;
        this.documents = documents;
        this.corrections = corrections;
        this.publisher = publisher;
    }

    /** Checks and keeps a file given for that document, by the rule of the call. */
    Outcome<StoredDocument> keep(
            Application application, String code, String fileName, InputStream content) {
        AcceptedFiles accepted =
                required(application, code)
                        .or(() -> required(application, AskedDocument.OTHER_CODE))
                        .map(RequiredDocument::accepted)
                        .orElse(ANY_DOCUMENT);
        return vault.keep(fileName, content, accepted);
    }

    /**
     * Why the answer cannot be sent: the antivirus found something in a file after it was given.
     */
    Optional<Refusal> infected(DocumentRequest request) {
        List<DocumentId> given =
                request.items().stream().map(Item::document).filter(Objects::nonNull).toList();
        Map<DocumentId, ScanState> scans = vault.scans(given);
        return request.items().stream()
                .filter(item -> scans.get(item.document()) == ScanState.INFECTED)
                .findFirst()
                .map(item ->
                        Refusal.because(
                                "documents.refused.infected",
                                Objects.requireNonNull(item.documentName())));
    }

    /**
     * Puts the files in force, each in the place of the one it was asked for, and seals a new
     * version of the dossier with them and with the answers that were corrected.
     */
    void seal(Application application, DocumentRequest request) {
        Set<String> replaced = new HashSet<>();
        for (Item item : request.items()) {
            DocumentId file = item.document();
            if (file != null && put(application, item.code(), vault.get(file))) {
                replaced.add(item.code());
            }
        }
        SealedVersion sealed =
                corrections.seal(application.id(), request.changes(), "DOCUMENTS_PROVIDED");
        if (!replaced.isEmpty()) {
            publisher.publishEvent(
                    new DocumentsReplaced(application.id(), sealed.version(), replaced));
        }
    }

    /**
     * What the call does not list goes with its "other documents", in nobody's place. True if it
     * takes the place of a file that held something else.
     */
    private boolean put(Application application, String code, StoredDocument file) {
        if (AskedDocument.isComplement(code)) {
            String other =
                    required(application, AskedDocument.OTHER_CODE)
                            .map(RequiredDocument::code)
                            .orElse(AskedDocument.COMPLEMENT);
            documents.add(application.id(), other, file);
            return false;
        }
        Optional<SupportingDocument> earlier =
                documents.of(application.id()).stream()
                        .filter(d -> d.origin() == Origin.APPLICANT && d.code().equals(code))
                        .reduce((_, last) -> last);
        if (earlier.isEmpty()) {
            documents.add(application.id(), code, file);
            return false;
        }
        documents.replace(application.id(), earlier.get().id(), file);
        return !earlier.get().sha256().equals(file.sha256());
    }

    private Optional<RequiredDocument> required(Application application, String code) {
        CallForProjects call = calls.get(application.call());
        return call.documents().stream().filter(d -> d.code().equals(code)).findFirst();
    }
}
