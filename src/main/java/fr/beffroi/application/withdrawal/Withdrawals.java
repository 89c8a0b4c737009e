package fr.beffroi.application.withdrawal;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.Facts;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.LifeCycle;
import fr.beffroi.application.dossier.DerivedState;
import fr.beffroi.application.intake.ApplicantMail;
import fr.beffroi.deadline.AppealLimit;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.process.ProcessBean;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records, when the process has stopped, that the applicant withdrew, or that the service closed
 * the dossier of a cancelled call.
 */
@ProcessBean("withdrawals")
public class Withdrawals {

    private final Applications applications;
    private final LifeCycle lifeCycle;
    private final LegalClocks clocks;
    private final Facts facts;
    private final ApplicantMail mail;
    private final Ending ending;
    private final Clock clock;

    Withdrawals(
            Applications applications,
            LifeCycle lifeCycle,
            LegalClocks clocks,
            Facts facts,
            ApplicantMail mail,
            Ending ending,
            Clock clock) {
        this.applications = applications;
        this.lifeCycle = lifeCycle;
        this.clocks = clocks;
        this.facts = facts;
        this.mail = mail;
        this.ending = ending;
        this.clock = clock;
    }

    /** Every request of the application is withdrawn: it was still at intake. */
    @Transactional
    public void ofApplication(String applicationId) {
        ApplicationId id = ApplicationId.of(applicationId);
        Application application = applications.lock(id);
        String stage = DerivedState.of(application);
        application.requests().forEach(this::stopSilence);
        if (ending.isByService(id)) {
            lifeCycle.moveAll(id, FundingRequestState.DISCONTINUED);
            tellClosed(application);
            return;
        }
        lifeCycle.moveAll(id, FundingRequestState.WITHDRAWN);
        facts.tell(id, "application.withdrawn", Map.of("stage", stage));
        mail.send(application, "withdrawn", Map.of(), List.of());
    }

    /** One request is withdrawn. */
    @Transactional
    public void ofRequest(String fundingRequestId) {
        FundingRequestId id = FundingRequestId.of(fundingRequestId);
        Application application = applications.lock(applications.request(id).application());
        FundingRequest request = applications.request(id);
        if (request.state() == FundingRequestState.WITHDRAWN
                || request.state() == FundingRequestState.DISCONTINUED) {
            return;
        }
        stopSilence(request);
        if (ending.isByService(application.id())) {
            lifeCycle.move(id, FundingRequestState.DISCONTINUED);
            if (Ending.open(applications.lock(application.id())).isEmpty()) {
                tellClosed(application);
            }
            return;
        }
        lifeCycle.move(id, FundingRequestState.WITHDRAWN);
        facts.tell(id, "application.withdrawn", Map.of("stage", request.state().name()));
        mail.send(application, "withdrawn", Map.of(), List.of());
    }

    /** Once, when nothing of the dossier is open any more, with the routes of appeal. */
    private void tellClosed(Application application) {
        AppealLimit appeal = AppealLimit.afterNotification(LocalDate.now(clock));
        facts.tell(
                application.id(),
                "application.discontinued",
                Map.of("reason", "CALL_CANCELLED", "appealUntil", appeal.lastUsefulDay()));
        mail.send(application, "call-closed", Map.of("appeal", appeal.lastUsefulDay()), List.of());
    }

    private void stopSilence(FundingRequest request) {
        clocks.end(request.id().value(), ClockKind.SILENCE);
    }
}
