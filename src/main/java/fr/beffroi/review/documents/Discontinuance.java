package fr.beffroi.review.documents;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.Facts;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.LifeCycle;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.deadline.AppealLimit;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.ProcessBean;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** Closes a dossier whose documents never came. */
@ProcessBean("discontinuance")
public class Discontinuance {

    private final Applications applications;
    private final ExpiryDecisions decisions;
    private final DiscontinuanceLetter letter;
    private final LifeCycle lifeCycle;
    private final LegalClocks clocks;
    private final Facts facts;
    private final AuditJournal journal;
    private final Clock clock;

    Discontinuance(
            Applications applications,
            ExpiryDecisions decisions,
            DiscontinuanceLetter letter,
            LifeCycle lifeCycle,
            LegalClocks clocks,
            Facts facts,
            AuditJournal journal,
            Clock clock) {
        this.applications = applications;
        this.decisions = decisions;
        this.letter = letter;
        this.lifeCycle = lifeCycle;
        this.clocks = clocks;
        this.facts = facts;
        this.journal = journal;
        this.clock = clock;
    }

    /** Records it and tells the applicant, with the appeal routes; harmless when repeated. */
    public void record(String applicationId) {
        Application application = applications.lock(ApplicationId.of(applicationId));
        ExpiryDecision decision = decisions.of(application.id()).stream().findFirst().orElseThrow();
        if (decisions.hasLetter(decision.id())) {
            return;
        }
        AppealLimit appeal = AppealLimit.afterNotification(LocalDate.now(clock));
        lifeCycle.moveAll(application.id(), FundingRequestState.DISCONTINUED);
        for (FundingRequest funding : application.requests()) {
            clocks.end(funding.id().value(), ClockKind.SILENCE);
        }
        clocks.end(application.id().value(), ClockKind.COMPLETENESS);
        facts.tell(
                application.id(),
                "application.discontinued",
                Map.of("reason", "DOCUMENTS_MISSING", "appealUntil", appeal.lastUsefulDay()));
        decisions.sent(decision.id(), letter.send(application, decision, appeal));
        journal.record(
                AuditEntry.of("application.discontinue", "application", application.id())
                        .because(decision.reason()));
    }
}
