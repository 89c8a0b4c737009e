package fr.beffroi.review.documents;

import fr.beffroi.account.People;
import fr.beffroi.application.Application;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.review.DossierMail;
import fr.beffroi.review.Papers;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Brings a request for documents to the applicant: letter in the dossier, and e-mail. */
@Component
class DocumentRequestLetters {

    private static final String TEMPLATE = "review/pdf/document-request-v1";

    private final DocumentRequestRows requests;
    private final People people;
    private final FunderAskedAbout funder;
    private final Papers papers;
    private final SupportingDocuments documents;
    private final DossierMail mail;

    DocumentRequestLetters(
            DocumentRequestRows requests,
            People people,
            FunderAskedAbout funder,
            Papers papers,
            SupportingDocuments documents,
            DossierMail mail) {
        this.requests = requests;
        this.people = people;
        this.funder = funder;
        this.papers = papers;
        this.documents = documents;
        this.mail = mail;
    }

    /**
     * Sends the letter; nothing happens if it was sent already, or if the request was answered or
     * withdrawn before.
     */
    void send(Application application, DocumentRequest request) {
        if (request.letter() != null || request.state() != DocumentRequest.State.OPEN) {
            return;
        }
        DocumentId letter = letter(application, request);
        requests.sent(request.id(), letter);
        mail.send(
                application,
                "review/mail/documents-requested",
                Map.of("request", request),
                List.of(letter));
    }

    private DocumentId letter(Application application, DocumentRequest request) {
        StoredDocument stored =
                papers.print(
                        application,
                        request.authority(application),
                        TEMPLATE,
                        "demande-de-pieces-" + request.round() + ".pdf",
                        Map.of(
                                "request",
                                request,
                                "funder",
                                funder.name(application, request),
                                "author",
                                people.find(request.askedBy()).orElseThrow()));
        documents.attachGenerated(application.id(), "DOCUMENT_REQUEST", stored, true);
        return stored.id();
    }
}
