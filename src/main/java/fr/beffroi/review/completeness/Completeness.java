package fr.beffroi.review.completeness;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.Facts;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.ProcessBean;
import java.time.Clock;
import java.util.Map;

/** States that a dossier is complete, which promises no award. */
@ProcessBean("completeness")
public class Completeness {

    private final Applications applications;
    private final CompleteRequests requests;
    private final LegalClocks clocks;
    private final Facts facts;
    private final CompletenessReceipts receipts;
    private final AuditJournal journal;
    private final Clock clock;

    Completeness(
            Applications applications,
            CompleteRequests requests,
            LegalClocks clocks,
            Facts facts,
            CompletenessReceipts receipts,
            AuditJournal journal,
            Clock clock) {
        this.applications = applications;
        this.requests = requests;
        this.clocks = clocks;
        this.facts = facts;
        this.receipts = receipts;
        this.journal = journal;
        this.clock = clock;
    }

    /** As dossiers under way since before the receipt was a step of its own ask it. */
    public void confirm(String applicationId) {
        state(applicationId);
        receipts.issue(applicationId);
    }

    /**
     * Every request of the dossier that is still to be checked becomes complete; the receipt
     * follows. Nothing happens if the law deemed them complete before.
     */
    public void state(String applicationId) {
        Application application = applications.lock(ApplicationId.of(applicationId));
        if (!requests.move(application)) {
            return;
        }
        clocks.end(application.id().value(), ClockKind.COMPLETENESS);
        facts.tell(application.id(), "application.complete", Map.of("completeAt", clock.instant()));
        journal.record(AuditEntry.of("application.complete", "application", application.id()));
    }
}
