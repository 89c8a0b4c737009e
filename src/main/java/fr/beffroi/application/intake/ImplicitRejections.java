package fr.beffroi.application.intake;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.Facts;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.deadline.AppealLimit;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.ClockStart;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.deadline.LegalTerm;
import fr.beffroi.deadline.NewClock;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.process.ProcessBean;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that silence has made an implicit rejection (CRPA L231-4): a dated fact, which stops
 * nothing, since an award may still come and supersede it.
 */
@ProcessBean("implicitRejection")
public class ImplicitRejections {

    private final Applications applications;
    private final LegalClocks clocks;
    private final Facts facts;
    private final ApplicantMail mail;
    private final Clock clock;

    ImplicitRejections(
            Applications applications,
            LegalClocks clocks,
            Facts facts,
            ApplicantMail mail,
            Clock clock) {
        this.applications = applications;
        this.clocks = clocks;
        this.facts = facts;
        this.mail = mail;
        this.clock = clock;
    }

    /** For every request of the application whose clock has run out. */
    @Transactional
    public void record(String applicationId) {
        Application application = applications.lock(ApplicationId.of(applicationId));
        application.requests().forEach(request -> record(application, request));
    }

    /** For one request. */
    @Transactional
    public void ofRequest(String fundingRequestId) {
        FundingRequest request = applications.request(FundingRequestId.of(fundingRequestId));
        Application application = applications.lock(request.application());
        record(application, applications.request(request.id()));
    }

    private void record(Application application, FundingRequest request) {
        clocks.find(request.id().value(), ClockKind.SILENCE)
                .filter(silence -> hasRunOut(silence) && !request.state().isFinal())
                .ifPresent(silence -> born(application, request, silence));
    }

    private boolean hasRunOut(LegalClock silence) {
        return silence.state() != LegalClock.State.ENDED
                && silence.effect().equals("REJECT")
                && !LocalDate.now(clock).isBefore(silence.effectiveFrom());
    }

    private void born(Application application, FundingRequest request, LegalClock silence) {
        LocalDate appealUntil =
                AppealLimit.afterImplicitRejection(silence.lastDay()).lastUsefulDay();
        clocks.end(request.id().value(), ClockKind.SILENCE);
        clocks.start(appeal(request, silence.lastDay()));
        facts.tell(
                request.id(),
                "implicit-rejection.born",
                Map.of("effectiveFrom", silence.effectiveFrom(), "appealUntil", appealUntil));
        mail.send(
                application,
                "implicit-rejection",
                Map.of("effectiveFrom", silence.effectiveFrom(), "appealUntil", appealUntil),
                List.of());
    }

    /** The appeal against the implicit decision (CJA R421-2). */
    private static NewClock appeal(FundingRequest request, LocalDate bornOn) {
        return new NewClock(
                request.application(),
                request.id().value(),
                ClockKind.APPEAL,
                bornOn,
                ClockStart.IMPLICIT_DECISION,
                LegalTerm.APPEAL.period(),
                "NONE",
                null,
                null);
    }
}
