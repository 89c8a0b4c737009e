package fr.beffroi.review.admissibility;

import fr.beffroi.account.People;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.Facts;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.LifeCycle;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.deadline.AppealLimit;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.ProcessBean;
import fr.beffroi.review.DossierMail;
import fr.beffroi.review.Papers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Tells the applicant that the dossier is not received, why, and the routes of appeal. */
@ProcessBean("inadmissibility")
class Inadmissibility {

    private static final String TEMPLATE = "review/pdf/inadmissibility-v1";

    private final Applications applications;
    private final AdmissibilityRows rows;
    private final LifeCycle lifeCycle;
    private final LegalClocks clocks;
    private final People people;
    private final Papers papers;
    private final SupportingDocuments documents;
    private final DossierMail mail;
    private final Facts facts;
    private final AuditJournal journal;
    private final Clock clock;

    Inadmissibility(
            Applications applications,
            AdmissibilityRows rows,
            LifeCycle lifeCycle,
            LegalClocks clocks,
            People people,
            Papers papers,
            SupportingDocuments documents,
            DossierMail mail,
            Facts facts,
            AuditJournal journal,
            Clock clock) {
        this.applications = applications;
        this.rows = rows;
        this.lifeCycle = lifeCycle;
        this.clocks = clocks;
        this.people = people;
        this.papers = papers;
        this.documents = documents;
        this.mail = mail;
        this.facts = facts;
        this.journal = journal;
        this.clock = clock;
    }

    /** Closes the requests and sends the letter; harmless when repeated. */
    void notify(String applicationId) {
        Application application = applications.lock(ApplicationId.of(applicationId));
        AdmissibilityDecision decision = rows.decision(application.id()).orElseThrow();
        if (decision.letter() != null) {
            return;
        }
        AppealLimit appeal = AppealLimit.afterNotification(LocalDate.now(clock));
        lifeCycle.moveAll(application.id(), FundingRequestState.INADMISSIBLE);
        for (FundingRequest request : application.requests()) {
            clocks.end(request.id().value(), ClockKind.SILENCE);
        }
        clocks.end(application.id().value(), ClockKind.COMPLETENESS);
        facts.tell(
                application.id(),
                "application.inadmissible",
                Map.of("reasonCodes", decision.codes(), "appealUntil", appeal.lastUsefulDay()));
        StoredDocument letter = letter(application, decision, appeal);
        documents.attachGenerated(application.id(), "INADMISSIBILITY", letter, true);
        rows.sent(application.id(), letter.id());
        mail.send(
                application,
                "review/mail/inadmissible",
                Map.of("appeal", appeal),
                List.of(letter.id()));
        journal.record(
                AuditEntry.of("application.inadmissible", "application", application.id())
                        .because(decision.reason()));
    }

    private StoredDocument letter(
            Application application, AdmissibilityDecision decision, AppealLimit appeal) {
        return papers.print(
                application,
                TEMPLATE,
                "irrecevabilite.pdf",
                Map.of(
                        "decision", decision,
                        "author", people.find(decision.by()).orElseThrow(),
                        "appeal", appeal));
    }
}
