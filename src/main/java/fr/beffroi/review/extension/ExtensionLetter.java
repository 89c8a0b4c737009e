package fr.beffroi.review.extension;

import fr.beffroi.account.People;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.deadline.Extension;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.review.DossierMail;
import fr.beffroi.review.Papers;
import fr.beffroi.review.extension.ExtendablePeriods.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Sends the decision to the applicant: letter in the dossier, and e-mail. */
@Component
class ExtensionLetter {

    private static final String TEMPLATE = "review/pdf/period-extension-v1";

    private final People people;
    private final Papers papers;
    private final SupportingDocuments documents;
    private final DossierMail mail;

    ExtensionLetter(People people, Papers papers, SupportingDocuments documents, DossierMail mail) {
        this.people = people;
        this.papers = papers;
        this.documents = documents;
        this.mail = mail;
    }

    /**
     * @param former last day before the decision
     */
    void send(Period period, LegalClock extended, LocalDate former, PersonId author) {
        Extension decided = Objects.requireNonNull(extended.extension());
        StoredDocument stored =
                papers.print(
                        period.application(),
                        period.request().authority(),
                        TEMPLATE,
                        "prolongation-du-delai-" + decided.limit() + ".pdf",
                        Map.of(
                                "former", former,
                                "extended", extended,
                                "decided", decided,
                                "author", people.find(author).orElseThrow()));
        documents.attachGenerated(period.application().id(), "PERIOD_EXTENSION", stored, true);
        mail.send(
                period.application(),
                "review/mail/period-extended",
                Map.of("dueOn", extended.lastDay()),
                List.of(stored.id()));
    }
}
