package fr.beffroi.review.documents;

import fr.beffroi.account.People;
import fr.beffroi.application.Application;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.deadline.AppealLimit;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.review.DossierMail;
import fr.beffroi.review.Papers;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the applicant that the dossier is closed, by whom it was decided, and the routes. */
@Component
class DiscontinuanceLetter {

    private static final String TEMPLATE = "review/pdf/discontinuance-v1";

    private final DocumentRequestRows requests;
    private final People people;
    private final Papers papers;
    private final SupportingDocuments documents;
    private final DossierMail mail;

    DiscontinuanceLetter(
            DocumentRequestRows requests,
            People people,
            Papers papers,
            SupportingDocuments documents,
            DossierMail mail) {
        this.requests = requests;
        this.people = people;
        this.papers = papers;
        this.documents = documents;
        this.mail = mail;
    }

    DocumentId send(Application application, ExpiryDecision decision, AppealLimit appeal) {
        DocumentRequest request = requests.last(application.id()).orElseThrow();
        StoredDocument stored =
                papers.print(
                        application,
                        TEMPLATE,
                        "classement-sans-suite.pdf",
                        Map.of(
                                "request", request,
                                "decision", decision,
                                "author", people.find(decision.by()).orElseThrow(),
                                "appeal", appeal));
        documents.attachGenerated(application.id(), "DISCONTINUANCE", stored, true);
        mail.send(
                application,
                "review/mail/discontinued",
                Map.of("appeal", appeal),
                List.of(stored.id()));
        return stored.id();
    }
}
