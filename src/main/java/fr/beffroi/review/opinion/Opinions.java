package fr.beffroi.review.opinion;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.Facts;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.LifeCycle;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.deadline.LegalPeriod;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.TimeOrderedUuid;
import fr.beffroi.process.ProcessBean;
import fr.beffroi.review.opinion.Opinion.State;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

/** What the process does with the opinions of a funding request; each is harmless when repeated. */
@ProcessBean("opinions")
public class Opinions {

    private static final int REMINDER_DAYS = 7;
    private static final LocalTime OFFICE_OPENS = LocalTime.of(8, 0);

    private final Applications applications;
    private final OpinionRows opinions;
    private final RequiredOpinions rules;
    private final OpinionMail mail;
    private final LifeCycle lifeCycle;
    private final Facts facts;
    private final AuditJournal journal;
    private final Clock clock;

    Opinions(
            Applications applications,
            OpinionRows opinions,
            RequiredOpinions rules,
            OpinionMail mail,
            LifeCycle lifeCycle,
            Facts facts,
            AuditJournal journal,
            Clock clock) {
        this.applications = applications;
        this.opinions = opinions;
        this.rules = rules;
        this.mail = mail;
        this.lifeCycle = lifeCycle;
        this.facts = facts;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Writes down which services are consulted, each with its period and the effect of its absence.
     *
     * @param services codes separated by commas
     */
    public void plan(String fundingRequestId, String services) {
        FundingRequest request = locked(fundingRequestId);
        Application application = applications.get(request.application());
        for (String service : services.split(",", -1)) {
            if (!service.isBlank()) {
                opinions.plan(planned(application, request, service.strip()));
            }
        }
        if (request.state() == FundingRequestState.UNDER_REVIEW) {
            lifeCycle.move(request.id(), FundingRequestState.AWAITING_OPINIONS);
        }
    }

    /** Opens the dossier to the service and asks it. */
    public void request(String fundingRequestId, String service) {
        FundingRequest request = locked(fundingRequestId);
        Opinion opinion = find(request, service);
        if (opinion.state() != State.PLANNED) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate dueOn = LegalPeriod.of(opinion.period()).lastDayFrom(today);
        opinions.requested(opinion.id(), today, dueOn);
        lifeCycle.openTo(request.application(), opinion.authority(), service);
        facts.tell(request.id(), "opinion.requested", Map.of("service", service, "dueDate", dueOn));
        journal.record(
                AuditEntry.of("opinion.request", "funding-request", request.id())
                        .changing(null, Map.of("service", service, "dueOn", dueOn.toString())));
        mail.send(applications.get(request.application()), find(request, service), "requested");
    }

    /** The moment of the reminder: seven days before the last day, when offices open. */
    public Instant reminderAt(String fundingRequestId, String service) {
        return find(request(fundingRequestId), service)
                .requireDueOn()
                .minusDays(REMINDER_DAYS)
                .atTime(OFFICE_OPENS)
                .atZone(clock.getZone())
                .toInstant();
    }

    /** Reminds the service, unless its opinion came meanwhile. */
    public void remind(String fundingRequestId, String service) {
        FundingRequest request = locked(fundingRequestId);
        Opinion opinion = find(request, service);
        if (opinion.state() == State.REQUESTED) {
            mail.send(applications.get(request.application()), opinion, "reminder");
        }
    }

    /** The moment from which the opinion is late: 00:00 in Paris on the day after its last day. */
    public Instant dueAt(String fundingRequestId, String service) {
        return find(request(fundingRequestId), service)
                .requireDueOn()
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }

    /** The last day has passed: the examination goes on without this opinion. */
    public void overdue(String fundingRequestId, String service) {
        FundingRequest request = locked(fundingRequestId);
        Opinion opinion = find(request, service);
        if (opinion.state() != State.REQUESTED) {
            return;
        }
        opinions.overdue(opinion.id());
        facts.tell(
                request.id(),
                "opinion.overdue",
                Map.of(
                        "service", service,
                        "dueDate", opinion.requireDueOn(),
                        "effect", opinion.lateEffect()));
        journal.record(
                AuditEntry.of("opinion.overdue", "funding-request", request.id())
                        .changing(null, Map.of("service", service)));
    }

    /** Every opinion is in, or late: back to the examination. */
    public void close(String fundingRequestId) {
        FundingRequest request = locked(fundingRequestId);
        if (request.state() == FundingRequestState.AWAITING_OPINIONS) {
            lifeCycle.move(request.id(), FundingRequestState.UNDER_REVIEW);
        }
    }

    private Opinion planned(Application application, FundingRequest request, String service) {
        RequiredOpinions.Rule rule = rules.of(application, request, service);
        return new Opinion(
                TimeOrderedUuid.next(),
                request.id(),
                request.application(),
                request.authority(),
                service,
                State.PLANNED,
                rule.period(),
                rule.lateEffect(),
                null,
                null,
                null);
    }

    private FundingRequest request(String fundingRequestId) {
        return applications.request(FundingRequestId.of(fundingRequestId));
    }

    private FundingRequest locked(String fundingRequestId) {
        applications.lock(request(fundingRequestId).application());
        return request(fundingRequestId);
    }

    private Opinion find(FundingRequest request, String service) {
        return opinions.find(request.id(), service)
                .orElseThrow(() -> new NotFound("Opinion of " + service));
    }
}
