package fr.beffroi.application.withdrawal;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.Facts;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.LifeCycle;
import fr.beffroi.application.intake.ApplicantMail;
import fr.beffroi.deadline.AppealLimit;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.deadline.LegalClock.State;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.process.ProcessBean;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends, when their process has stopped, the applications and the requests of a call that is
 * cancelled: they are discontinued, their clocks stop and the applicant is told once. What has come
 * to its end before is left as it is.
 */
@ProcessBean("cancelledCalls")
public class CancelledCalls {

    /** Brings the cancellation to the process of an application, or of a request. */
    public static final String MESSAGE = "MSG_CALL_CANCELLED";

    private final Applications applications;
    private final LifeCycle lifeCycle;
    private final LegalClocks clocks;
    private final Facts facts;
    private final ApplicantMail mail;
    private final Clock clock;

    CancelledCalls(
            Applications applications,
            LifeCycle lifeCycle,
            LegalClocks clocks,
            Facts facts,
            ApplicantMail mail,
            Clock clock) {
        this.applications = applications;
        this.lifeCycle = lifeCycle;
        this.clocks = clocks;
        this.facts = facts;
        this.mail = mail;
        this.clock = clock;
    }

    /** Every request of the application ends: it was still at intake. */
    @Transactional
    public void ofApplication(String applicationId) {
        ApplicationId id = ApplicationId.of(applicationId);
        end(applications.lock(id), Ending.open(applications.get(id)));
    }

    /** One request ends; the applicant is told with the last one of the application. */
    @Transactional
    public void ofRequest(String fundingRequestId) {
        FundingRequestId id = FundingRequestId.of(fundingRequestId);
        Application application = applications.lock(applications.request(id).application());
        end(application, Ending.open(application).stream().filter(r -> r.id().equals(id)).toList());
    }

    private void end(Application application, List<FundingRequest> ended) {
        if (ended.isEmpty()) {
            return;
        }
        ended.forEach(request -> lifeCycle.move(request.id(), FundingRequestState.DISCONTINUED));
        boolean whole = Ending.open(application).size() == ended.size();
        stopClocks(application, ended, whole);
        if (whole) {
            tell(application);
        }
    }

    private void stopClocks(Application application, List<FundingRequest> ended, boolean whole) {
        Set<UUID> owners =
                ended.stream().map(request -> request.id().value()).collect(Collectors.toSet());
        if (whole) {
            owners.add(application.id().value());
        }
        for (LegalClock running : clocks.ofApplication(application.id().value())) {
            if (running.state() != State.ENDED && owners.contains(running.owner())) {
                clocks.end(running.owner(), running.kind());
            }
        }
    }

    /** Once, when nothing of the dossier is open any more, with the routes of appeal. */
    private void tell(Application application) {
        AppealLimit appeal = AppealLimit.afterNotification(LocalDate.now(clock));
        facts.tell(
                application.id(),
                "application.discontinued",
                Map.of("reason", "CALL_CANCELLED", "appealUntil", appeal.lastUsefulDay()));
        mail.send(application, "call-closed", Map.of("appeal", appeal.lastUsefulDay()), List.of());
    }
}
