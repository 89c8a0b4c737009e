package fr.beffroi.application.intake;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.authority.Authorities;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.messaging.Messages;
import fr.beffroi.messaging.OutgoingMessage;
import fr.beffroi.process.ProcessBean;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.annotation.Transactional;

/** Warns the service that an application waits for its receipt (CRPA R112-11-2). */
@ProcessBean("lateReceipts")
class LateReceipts {

    private final Applications applications;
    private final LegalClocks clocks;
    private final Authorities authorities;
    private final Messages messages;
    private final AuditJournal journal;
    private final String publicUrl;

    LateReceipts(
            Applications applications,
            LegalClocks clocks,
            Authorities authorities,
            Messages messages,
            AuditJournal journal,
            @Value("${beffroi.public-url}") String publicUrl) {
        this.applications = applications;
        this.clocks = clocks;
        this.authorities = authorities;
        this.messages = messages;
        this.journal = journal;
        this.publicUrl = publicUrl;
    }

    /** One working day has passed; nothing happens if the receipt left meanwhile. */
    @Transactional
    void escalate(String applicationId) {
        tell(ApplicationId.of(applicationId), "receipt.late", "application/mail/receipt-late");
    }

    /** The legal maximum has passed; nothing happens if the receipt left meanwhile. */
    @Transactional
    void breached(ApplicationId id) {
        tell(id, "receipt.breach", "application/mail/receipt-breach");
    }

    private void tell(ApplicationId id, String action, String template) {
        Application application = applications.lock(id);
        boolean issued =
                clocks.find(application.id().value(), ClockKind.RECEIPT)
                        .map(clock -> clock.state() == LegalClock.State.ENDED)
                        .orElse(true);
        if (issued) {
            return;
        }
        journal.record(AuditEntry.of(action, "application", application.id()));
        authorities
                .holding(
                        "INSTRUCTION",
                        application.authority(),
                        application.scheme(),
                        application.department())
                .ifPresent(service -> write(application, service.email(), template));
    }

    private void write(Application application, String to, String template) {
        messages.send(
                new OutgoingMessage(
                        application.id(),
                        to,
                        template,
                        Locale.FRENCH.getLanguage(),
                        Map.of(
                                "number",
                                application.requireNumber(),
                                "address",
                                publicUrl + "/dossiers/" + application.id(),
                                OutgoingMessage.SUBJECT_ARGUMENTS,
                                List.of(application.requireNumber())),
                        List.of()));
    }
}
