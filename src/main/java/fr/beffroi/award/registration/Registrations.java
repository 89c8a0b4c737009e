package fr.beffroi.award.registration;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.Facts;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.LifeCycle;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.call.Calls;
import fr.beffroi.deadline.AppealLimit;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.ClockStart;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.deadline.LegalTerm;
import fr.beffroi.deadline.NewClock;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.process.ProcessBean;
import fr.beffroi.review.DossierMail;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells the applicant what was decided on a request without money: it then takes effect. */
@ProcessBean("registrations")
public class Registrations {

    private final Applications applications;
    private final Calls calls;
    private final RegistrationRows rows;
    private final LifeCycle lifeCycle;
    private final LegalClocks clocks;
    private final DossierMail mail;
    private final Facts facts;
    private final AuditJournal journal;
    private final Clock clock;

    Registrations(
            Applications applications,
            Calls calls,
            RegistrationRows rows,
            LifeCycle lifeCycle,
            LegalClocks clocks,
            DossierMail mail,
            Facts facts,
            AuditJournal journal,
            Clock clock) {
        this.applications = applications;
        this.calls = calls;
        this.rows = rows;
        this.lifeCycle = lifeCycle;
        this.clocks = clocks;
        this.mail = mail;
        this.facts = facts;
        this.journal = journal;
        this.clock = clock;
    }

    /** Notifies what was decided; harmless when repeated. */
    public void notify(String fundingRequestId) {
        FundingRequest request = applications.request(FundingRequestId.of(fundingRequestId));
        Application application = applications.lock(request.application());
        Registration decided = rows.find(request.id()).orElseThrow();
        if (decided.notifiedAt() != null) {
            return;
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        clocks.end(request.id().value(), ClockKind.SILENCE);
        var model = new HashMap<String, Object>();
        model.put("registration", decided);
        model.put("nature", calls.get(application.call()).grantNature());
        if (decided.isRegistered()) {
            rows.notified(request.id(), now, null);
            // It supersedes the rejection that silence may have been.
            clocks.end(request.id().value(), ClockKind.APPEAL);
            register(request, now);
        } else {
            LocalDate appealUntil = AppealLimit.afterNotification(today).lastUsefulDay();
            rows.notified(request.id(), now, appealUntil);
            model.put("appealUntil", appealUntil);
            decline(application, request, decided, today);
        }
        mail.send(application, "award/mail/registration", model, List.of());
        journal.record(
                AuditEntry.of("registration.notify", "funding-request", request.id())
                        .changing(null, Map.of("outcome", decided.outcome())));
    }

    private void register(FundingRequest request, Instant now) {
        lifeCycle.move(request.id(), FundingRequestState.REGISTERED);
        facts.tell(
                request.id(),
                "funding-request.registered",
                Map.of("funder", request.authority(), "registeredAt", now));
    }

    private void decline(
            Application application, FundingRequest request, Registration decided, LocalDate on) {
        lifeCycle.move(request.id(), FundingRequestState.REJECTED);
        clocks.restart(
                new NewClock(
                        application.id(),
                        request.id().value(),
                        ClockKind.APPEAL,
                        on,
                        ClockStart.NOTIFICATION,
                        LegalTerm.APPEAL.period(),
                        "NONE",
                        null,
                        null));
        String reason = decided.reasonCode();
        facts.tell(
                request.id(),
                "funding-request.rejected",
                Map.of(
                        "funder", request.authority(),
                        "ruleSetTag", application.ruleSet(),
                        "reasonCodes", reason == null ? List.of() : List.of(reason)));
    }
}
