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

    private final People people;
    private final FunderAskedAbout funder;
    private final Papers papers;
    private final SupportingDocuments documents;
    private final DossierMail mail;

    DiscontinuanceLetter(
            People people,
            FunderAskedAbout funder,
            Papers papers,
            SupportingDocuments documents,
            DossierMail mail) {
        this.people = people;
        this.funder = funder;
        this.papers = papers;
        this.documents = documents;
        this.mail = mail;
    }

    DocumentId send(
            Application application,
            DocumentRequest request,
            ExpiryDecision decision,
            AppealLimit appeal) {
        StoredDocument stored =
                papers.print(
                        application,
                        request.authority(application),
                        TEMPLATE,
                        "classement-sans-suite.pdf",
                        Map.of(
                                "request", request,
                                "funder", funder.name(application, request),
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
