package fr.beffroi.review.admissibility;

import fr.beffroi.account.People;
import fr.beffroi.application.Application;
import fr.beffroi.application.Facts;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.LifeCycle;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.authority.Authorities;
import fr.beffroi.deadline.AppealLimit;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.review.DossierMail;
import fr.beffroi.review.Papers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Ends the requests that cannot be received: state, clocks, letter with the routes of appeal. */
@Component
class CloseInadmissible {

    private static final String TEMPLATE = "review/pdf/inadmissibility-v2";

    private final AdmissibilityRows rows;
    private final LifeCycle lifeCycle;
    private final LegalClocks clocks;
    private final People people;
    private final Authorities authorities;
    private final Papers papers;
    private final SupportingDocuments documents;
    private final DossierMail mail;
    private final Facts facts;
    private final AuditJournal journal;
    private final Clock clock;

    CloseInadmissible(
            AdmissibilityRows rows,
            LifeCycle lifeCycle,
            LegalClocks clocks,
            People people,
            Authorities authorities,
            Papers papers,
            SupportingDocuments documents,
            DossierMail mail,
            Facts facts,
            AuditJournal journal,
            Clock clock) {
        this.rows = rows;
        this.lifeCycle = lifeCycle;
        this.clocks = clocks;
        this.people = people;
        this.authorities = authorities;
        this.papers = papers;
        this.documents = documents;
        this.mail = mail;
        this.facts = facts;
        this.journal = journal;
        this.clock = clock;
    }

    /** The whole dossier ends. The caller holds its lock. */
    void all(Application application, AdmissibilityDecision decision) {
        AppealLimit appeal = AppealLimit.afterNotification(LocalDate.now(clock));
        lifeCycle.moveAll(application.id(), FundingRequestState.INADMISSIBLE);
        application.requests().forEach(this::stopSilence);
        clocks.end(application.id().value(), ClockKind.COMPLETENESS);
        facts.tell(application.id(), "application.inadmissible", fact(decision, appeal));
        send(application, decision, appeal, List.of());
    }

    /** The requests before these funders end; the dossier goes on for the others. */
    void some(
            Application application,
            AdmissibilityDecision decision,
            List<FundingRequest> concerned) {
        AppealLimit appeal = AppealLimit.afterNotification(LocalDate.now(clock));
        for (FundingRequest request : concerned) {
            lifeCycle.move(request.id(), FundingRequestState.INADMISSIBLE);
            stopSilence(request);
            facts.tell(request.id(), "application.inadmissible", fact(decision, appeal));
        }
        send(application, decision, appeal, concerned.stream().map(this::name).toList());
    }

    /** The authority, with its fund where it has several. */
    private String name(FundingRequest request) {
        String authority = authorities.get(request.authority()).name();
        return request.fund().isEmpty() ? authority : request.fund() + " – " + authority;
    }

    private void stopSilence(FundingRequest request) {
        clocks.end(request.id().value(), ClockKind.SILENCE);
    }

    private static Map<String, Object> fact(AdmissibilityDecision decision, AppealLimit appeal) {
        return Map.of("reasonCodes", decision.codes(), "appealUntil", appeal.lastUsefulDay());
    }

    /**
     * @param named the funders concerned; none where all are
     */
    private void send(
            Application application,
            AdmissibilityDecision decision,
            AppealLimit appeal,
            List<String> named) {
        var content = new HashMap<String, Object>();
        content.put("decision", decision);
        content.put("author", people.find(decision.by()).orElseThrow());
        content.put("appeal", appeal);
        content.put("named", named);
        StoredDocument letter = papers.print(application, TEMPLATE, "irrecevabilite.pdf", content);
        documents.attachGenerated(application.id(), "INADMISSIBILITY", letter, true);
        rows.sent(application.id(), letter.id());
        mail.send(
                application,
                named.isEmpty() ? "review/mail/inadmissible" : "review/mail/inadmissible-some",
                Map.of("appeal", appeal, "named", String.join(", ", named)),
                List.of(letter.id()));
        journal.record(
                AuditEntry.of("application.inadmissible", "application", application.id())
                        .changing(null, Map.of("codes", decision.codes(), "funders", named))
                        .because(decision.reason()));
    }
}
