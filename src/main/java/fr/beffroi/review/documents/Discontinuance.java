package fr.beffroi.review.documents;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.LifeCycle;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.deadline.AppealLimit;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.process.ProcessBean;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Closes a dossier, or one of its funding requests, whose documents never came. */
@ProcessBean("discontinuance")
public class Discontinuance {

    private final Applications applications;
    private final ExpiryDecisions decisions;
    private final DiscontinuanceLetter letter;
    private final LifeCycle lifeCycle;
    private final LegalClocks clocks;
    private final DocumentRequestRows requests;
    private final RequestCourse course;
    private final AuditJournal journal;
    private final Clock clock;

    Discontinuance(
            Applications applications,
            ExpiryDecisions decisions,
            DiscontinuanceLetter letter,
            LifeCycle lifeCycle,
            LegalClocks clocks,
            DocumentRequestRows requests,
            RequestCourse course,
            AuditJournal journal,
            Clock clock) {
        this.applications = applications;
        this.decisions = decisions;
        this.letter = letter;
        this.lifeCycle = lifeCycle;
        this.clocks = clocks;
        this.requests = requests;
        this.course = course;
        this.journal = journal;
        this.clock = clock;
    }

    /** Records it and tells the applicant, with the appeal routes; harmless when repeated. */
    public void record(String applicationId) {
        end(applications.lock(ApplicationId.of(applicationId)), null);
    }

    /** The same for one funding request: the others go on. */
    public void ofRequest(String fundingRequestId) {
        FundingRequestId id = FundingRequestId.of(fundingRequestId);
        end(applications.lock(applications.request(id).application()), id);
    }

    private void end(Application application, @Nullable FundingRequestId one) {
        DocumentRequest asked = requests.last(application.id(), one).orElseThrow();
        ExpiryDecision decision =
                decisions.of(application.id()).stream()
                        .filter(made -> made.request().equals(asked.id()))
                        .findFirst()
                        .orElseThrow();
        if (decisions.hasLetter(decision.id())) {
            return;
        }
        AppealLimit appeal = AppealLimit.afterNotification(LocalDate.now(clock));
        for (FundingRequest funding : application.requests()) {
            if (asked.concerns(funding) && !funding.state().isFinal()) {
                lifeCycle.move(funding.id(), FundingRequestState.DISCONTINUED);
                clocks.end(funding.id().value(), ClockKind.SILENCE);
            }
        }
        if (one == null) {
            clocks.end(application.id().value(), ClockKind.COMPLETENESS);
        }
        course.tell(
                asked,
                "application.discontinued",
                Map.of("reason", "DOCUMENTS_MISSING", "appealUntil", appeal.lastUsefulDay()));
        decisions.sent(decision.id(), letter.send(application, asked, decision, appeal));
        journal.record(
                AuditEntry.of("application.discontinue", "application", application.id())
                        .because(decision.reason()));
    }
}
