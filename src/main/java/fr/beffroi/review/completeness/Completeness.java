package fr.beffroi.review.completeness;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.Facts;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.LifeCycle;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.ProcessBean;
import fr.beffroi.review.DossierMail;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** States that a dossier is complete, which promises no award. */
@ProcessBean("completeness")
public class Completeness {

    private final Applications applications;
    private final LifeCycle lifeCycle;
    private final LegalClocks clocks;
    private final Facts facts;
    private final DossierMail mail;
    private final AuditJournal journal;
    private final Clock clock;

    Completeness(
            Applications applications,
            LifeCycle lifeCycle,
            LegalClocks clocks,
            Facts facts,
            DossierMail mail,
            AuditJournal journal,
            Clock clock) {
        this.applications = applications;
        this.lifeCycle = lifeCycle;
        this.clocks = clocks;
        this.facts = facts;
        this.mail = mail;
        this.journal = journal;
        this.clock = clock;
    }

    /** Every open request of the dossier becomes complete, and the applicant is told. */
    public void confirm(String applicationId) {
        Application application = applications.lock(ApplicationId.of(applicationId));
        lifeCycle.moveAll(application.id(), FundingRequestState.COMPLETE);
        clocks.end(application.id().value(), ClockKind.COMPLETENESS);
        facts.tell(application.id(), "application.complete", Map.of("completeAt", clock.instant()));
        mail.send(application, "review/mail/complete", Map.of(), List.of());
        journal.record(AuditEntry.of("application.complete", "application", application.id()));
    }
}
