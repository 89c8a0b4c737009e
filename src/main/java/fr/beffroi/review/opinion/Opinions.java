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
import fr.beffroi.process.ProcessBean;
import fr.beffroi.review.opinion.Opinion.Origin;
import fr.beffroi.review.opinion.Opinion.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * What the process does with the opinions of a funding request; each is harmless when repeated. A
 * service is known by its code: one request at a time is awaited of it.
 */
@ProcessBean("opinions")
public class Opinions {

    private static final int SENT_LONG_ENOUGH_AGO = 2;

    private final Applications applications;
    private final OpinionRows opinions;
    private final OpinionLog log;
    private final RequiredOpinions rules;
    private final OpinionMoments moments;
    private final OpinionMail mail;
    private final LifeCycle lifeCycle;
    private final Facts facts;
    private final AuditJournal journal;

    Opinions(
            Applications applications,
            OpinionRows opinions,
            OpinionLog log,
            RequiredOpinions rules,
            OpinionMoments moments,
            OpinionMail mail,
            LifeCycle lifeCycle,
            Facts facts,
            AuditJournal journal) {
        this.applications = applications;
        this.opinions = opinions;
        this.log = log;
        this.rules = rules;
        this.moments = moments;
        this.mail = mail;
        this.lifeCycle = lifeCycle;
        this.facts = facts;
        this.journal = journal;
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
                log.plan(planned(application, request, service.strip()));
            }
        }
        goTo(request, FundingRequestState.UNDER_REVIEW, FundingRequestState.AWAITING_OPINIONS);
    }

    /** Opens the dossier to the service and asks it; an expert gets a link. */
    public void request(String fundingRequestId, String service) {
        FundingRequest request = locked(fundingRequestId);
        Opinion opinion = find(request, service);
        if (opinion.state() != State.PLANNED) {
            return;
        }
        LocalDate today = moments.today();
        LocalDate dueOn = LegalPeriod.of(opinion.period()).lastDayFrom(today);
        log.requested(opinion.id(), today, dueOn);
        if (!opinion.isExpert()) {
            lifeCycle.openTo(request.application(), opinion.authority(), service);
        }
        String name = opinion.publicService();
        facts.tell(request.id(), "opinion.requested", Map.of("service", name, "dueDate", dueOn));
        journal.record(
                AuditEntry.of("opinion.request", "funding-request", request.id())
                        .changing(null, Map.of("service", name, "dueOn", dueOn.toString())));
        mail.send(
                applications.get(request.application()),
                find(request, service),
                OpinionMail.Occasion.REQUESTED);
    }

    /** Seven days before the last day, for requests drawn before there were several reminders. */
    public Instant reminderAt(String fundingRequestId, String service) {
        return weekBefore(fundingRequestId, service);
    }

    /** Seven days before the last day, when offices open. */
    public Instant weekBefore(String fundingRequestId, String service) {
        return moments.reminder(find(fundingRequestId, service), OpinionMoments.WEEK_BEFORE);
    }

    /** The day before the last day, when offices open. */
    public Instant dayBefore(String fundingRequestId, String service) {
        return moments.reminder(find(fundingRequestId, service), OpinionMoments.DAY_BEFORE);
    }

    /** Three days after the last day: for an opinion that is awaited all the same. */
    public Instant threeDaysAfter(String fundingRequestId, String service) {
        return moments.reminder(find(fundingRequestId, service), OpinionMoments.DAYS_AFTER);
    }

    /** The moment from which the opinion is late: 00:00 in Paris on the day after its last day. */
    public Instant dueAt(String fundingRequestId, String service) {
        return moments.over(find(fundingRequestId, service));
    }

    /** The last minute to give it, as lists of tasks show it. */
    public Instant lastMoment(String fundingRequestId, String service) {
        return moments.lastMoment(find(fundingRequestId, service));
    }

    /** Whether an expert without account gives it. */
    public boolean isExpert(String fundingRequestId, String service) {
        return find(fundingRequestId, service).isExpert();
    }

    /** Whether it is awaited all the same, now that its last day is over. */
    public boolean isStillAwaited(String fundingRequestId, String service) {
        return find(fundingRequestId, service).state().isAwaited();
    }

    /**
     * Reminds the service, unless its opinion came meanwhile, it was only just asked, or another
     * reminder left today.
     */
    public void remind(String fundingRequestId, String service) {
        FundingRequest request = locked(fundingRequestId);
        Opinion opinion = find(request, service);
        LocalDate today = moments.today();
        LocalDate asked = opinion.requestedOn();
        boolean justAsked = asked == null || today.isBefore(asked.plusDays(SENT_LONG_ENOUGH_AGO));
        boolean again = today.equals(opinion.reminded().on());
        if (opinion.state() != State.REQUESTED || justAsked || again) {
            return;
        }
        log.reminded(opinion.id(), today);
        journal.record(
                AuditEntry.of("opinion.remind", "funding-request", request.id())
                        .changing(null, Map.of("service", opinion.publicService())));
        mail.send(
                applications.get(request.application()),
                opinion,
                opinion.isLate(today) ? OpinionMail.Occasion.LATE : OpinionMail.Occasion.REMINDER);
    }

    /**
     * The last day has passed: the examination goes on without this opinion, counts it as
     * favourable, or still waits for it. That of a service of security never counts as given.
     */
    public void overdue(String fundingRequestId, String service) {
        FundingRequest request = locked(fundingRequestId);
        Opinion opinion = find(request, service);
        if (opinion.state() != State.REQUESTED || opinion.overdueOn() != null) {
            return;
        }
        LateEffect effect = effect(opinion);
        log.overdue(opinion.id(), moments.today(), after(effect));
        String name = opinion.publicService();
        facts.tell(
                request.id(),
                "opinion.overdue",
                Map.of("service", name, "dueDate", opinion.requireDueOn(), "effect", effect));
        if (effect == LateEffect.DEEMED_FAVOURABLE) {
            facts.tell(request.id(), "opinion.deemed", Map.of("service", name));
        }
        journal.record(
                AuditEntry.of("opinion.overdue", "funding-request", request.id())
                        .changing(null, Map.of("service", name, "effect", effect)));
    }

    /** Every opinion that the rule asks is in, or late: back to the examination. */
    public void close(String fundingRequestId) {
        FundingRequest request = locked(fundingRequestId);
        goTo(request, FundingRequestState.AWAITING_OPINIONS, FundingRequestState.UNDER_REVIEW);
    }

    /** Where documents are awaited meanwhile, it goes there once they have come. */
    private void goTo(FundingRequest request, FundingRequestState from, FundingRequestState to) {
        if (!lifeCycle.resumesTo(request.id(), to) && request.state() == from) {
            lifeCycle.move(request.id(), to);
        }
    }

    private LateEffect effect(Opinion opinion) {
        boolean security = rules.isSecurity(opinion.authority(), opinion.service());
        return LateEffect.of(opinion.lateEffect().name(), security);
    }

    private static State after(LateEffect effect) {
        return switch (effect) {
            case NO_OPINION -> State.OVERDUE;
            case DEEMED_FAVOURABLE -> State.DEEMED;
            case WAIT -> State.REQUESTED;
        };
    }

    private Opinion planned(Application application, FundingRequest request, String service) {
        RequiredOpinions.Rule rule = rules.of(application, request, service);
        return Opinion.planned(request, service, 1, Origin.RULE, rule.period(), rule.lateEffect());
    }

    private FundingRequest request(String fundingRequestId) {
        return applications.request(FundingRequestId.of(fundingRequestId));
    }

    private FundingRequest locked(String fundingRequestId) {
        applications.lock(request(fundingRequestId).application());
        return request(fundingRequestId);
    }

    private Opinion find(String fundingRequestId, String service) {
        return find(request(fundingRequestId), service);
    }

    private Opinion find(FundingRequest request, String service) {
        return opinions.find(request.id(), service)
                .orElseThrow(() -> new NotFound("Opinion of " + service));
    }
}
