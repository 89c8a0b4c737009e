package fr.beffroi.application.withdrawal;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.Facts;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.LifeCycle;
import fr.beffroi.application.dossier.DerivedState;
import fr.beffroi.application.intake.ApplicantMail;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.process.ProcessBean;
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
    private final CancelledCalls cancelled;

    Withdrawals(
            Applications applications,
            LifeCycle lifeCycle,
            LegalClocks clocks,
            Facts facts,
            ApplicantMail mail,
            Ending ending,
            CancelledCalls cancelled) {
        this.applications = applications;
        this.lifeCycle = lifeCycle;
        this.clocks = clocks;
        this.facts = facts;
        this.mail = mail;
        this.ending = ending;
        this.cancelled = cancelled;
    }

    /** Every request of the application is withdrawn: it was still at intake. */
    @Transactional
    public void ofApplication(String applicationId) {
        ApplicationId id = ApplicationId.of(applicationId);
        Application application = applications.lock(id);
        String stage = DerivedState.of(application);
        if (ending.isByService(id)) {
            cancelled.ofApplication(applicationId);
            return;
        }
        application.requests().forEach(this::stopSilence);
        clocks.end(id.value(), ClockKind.RECEIPT);
        clocks.end(id.value(), ClockKind.COMPLETENESS);
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
        if (ending.isByService(application.id())) {
            cancelled.ofRequest(fundingRequestId);
            return;
        }
        stopSilence(request);
        lifeCycle.move(id, FundingRequestState.WITHDRAWN);
        facts.tell(id, "application.withdrawn", Map.of("stage", request.state().name()));
        mail.send(application, "withdrawn", Map.of(), List.of());
    }

    private void stopSilence(FundingRequest request) {
        clocks.end(request.id().value(), ClockKind.SILENCE);
    }
}
