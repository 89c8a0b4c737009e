package fr.beffroi.award;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.Facts;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.LifeCycle;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.award.Decision.State;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.process.ProcessBean;
import fr.beffroi.review.DossierMail;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings a signed decision to the applicant: only then does it take effect, and do its clocks start
 * (décret 2018-514 art. 8; CJA R421-1).
 */
@ProcessBean("officialNotifications")
public class OfficialNotifications {

    private final Applications applications;
    private final DecisionRows decisions;
    private final LegalActRows acts;
    private final NotificationRows notifications;
    private final DecisionClocks clocks;
    private final ActPapers papers;
    private final Vault vault;
    private final SupportingDocuments documents;
    private final LifeCycle lifeCycle;
    private final DossierMail mail;
    private final Facts facts;
    private final AuditJournal journal;
    private final Clock clock;

    OfficialNotifications(
            Applications applications,
            DecisionRows decisions,
            LegalActRows acts,
            NotificationRows notifications,
            DecisionClocks clocks,
            ActPapers papers,
            Vault vault,
            SupportingDocuments documents,
            LifeCycle lifeCycle,
            DossierMail mail,
            Facts facts,
            AuditJournal journal,
            Clock clock) {
        this.applications = applications;
        this.decisions = decisions;
        this.acts = acts;
        this.notifications = notifications;
        this.clocks = clocks;
        this.papers = papers;
        this.vault = vault;
        this.documents = documents;
        this.lifeCycle = lifeCycle;
        this.mail = mail;
        this.facts = facts;
        this.journal = journal;
        this.clock = clock;
    }

    /** Notifies the decision signed; harmless when repeated. */
    public void notify(String fundingRequestId) {
        FundingRequest request = applications.request(FundingRequestId.of(fundingRequestId));
        Application application = applications.lock(request.application());
        Decision decision = decisions.of(request.id()).getFirst();
        if (decision.state() == State.NOTIFIED) {
            return;
        }
        Signature signature = acts.signatureOf(decision.id()).orElseThrow();
        OfficialNotification notification = notification(decision, signature);
        notifications.add(notification);
        decisions.notified(decision.id());
        lifeCycle.move(
                request.id(),
                decision.isAward() ? FundingRequestState.AWARDED : FundingRequestState.REJECTED);
        clocks.start(decision, notification);
        attach(application, notification);
        tell(decision, signature, notification);
        mail.send(
                application,
                "award/mail/decision",
                Map.of("notification", notification),
                List.of());
    }

    private OfficialNotification notification(Decision decision, Signature signature) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        LocalDate appealUntil = clocks.appealUntil(decision, today);
        LocalDate paymentDueOn =
                DecisionClocks.paymentDueOn(decision, papers.paymentTerms(decision), today);
        var dates = new HashMap<String, Object>();
        dates.put("signature", signature);
        dates.put("notifiedOn", today);
        dates.put("appealUntil", appealUntil);
        if (paymentDueOn != null) {
            dates.put("paymentDueOn", paymentDueOn);
        }
        StoredDocument letter =
                papers.print(
                        "award/pdf/notification-v1",
                        "notification-" + signature.number() + ".pdf",
                        decision,
                        dates);
        return new OfficialNotification(
                decision.id(),
                decision.application(),
                now,
                appealUntil,
                paymentDueOn,
                signature.document(),
                letter.id(),
                null);
    }

    /** In the dossier at once; in the applicant's list from the first reading, which is proved. */
    private void attach(Application application, OfficialNotification notification) {
        documents.attachGenerated(
                application.id(), "DECISION", vault.get(notification.act()), false);
        documents.attachGenerated(
                application.id(), "NOTIFICATION", vault.get(notification.letter()), false);
    }

    private void tell(Decision decision, Signature signature, OfficialNotification notification) {
        var data = new HashMap<String, Object>();
        data.put("decision", decision.kind());
        data.put("notifiedAt", notification.notifiedAt());
        data.put("appealUntil", notification.appealUntil());
        data.put("documentHash", signature.sha256());
        LocalDate paymentDueOn = notification.paymentDueOn();
        if (paymentDueOn != null) {
            data.put("paymentDueOn", paymentDueOn);
        }
        facts.tell(decision.request(), "decision.notified", data);
        journal.record(
                AuditEntry.of("decision.notify", "funding-request", decision.request())
                        .changing(
                                null,
                                Map.of(
                                        "act", signature.number(),
                                        "appealUntil", notification.appealUntil().toString())));
    }
}
