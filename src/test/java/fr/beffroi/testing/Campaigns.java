package fr.beffroi.testing;

import fr.beffroi.application.campaign.DecidedCalls;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.call.TestCalls;
import fr.beffroi.call.change.CallChange;
import fr.beffroi.call.change.CallChanges;
import fr.beffroi.call.change.ProposedChange;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** Calls of a test's own, and what people decide of them. */
public final class Campaigns {

    private final ApplicationContext context;
    private final CallChanges changes;
    private final Calls calls;

    public Campaigns(ApplicationContext context) {
        this.context = context;
        this.changes = context.getBean(CallChanges.class);
        this.calls = context.getBean(Calls.class);
    }

    /** An open call with the form of the FIPD that no public list shows, until that moment. */
    public CallForProjects anOpenCall() {
        String code = "essai-" + UUID.randomUUID();
        TestCalls test = TestCalls.in(context);
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(_ -> test.publish(code, TestCalls::restrict));
        return calls.findByCode(code).orElseThrow();
    }

    /** Past its closing, without a session nor a request: the clock is left there. */
    public void toItsResults(CallId id) {
        close(id);
        Visits visits = context.getBean(Visits.class);
        visits.post(
                DemoPeople.COMMITTEE_SECRETARY,
                "/campagnes/" + id + "/seances",
                Map.of("aucune", "on"));
        DemoPeople.actAsNobody();
        context.getBean(DecidedCalls.class).round();
        visits.post(
                DemoPeople.CAMPAIGN_MANAGER,
                "/campagnes/" + id + "/bilan",
                Map.of("enseignements", "Publier plus tôt."));
        runDue(id);
    }

    /** Turns the clock to the closing of the call, and lets its process do what is due. */
    public void close(CallId id) {
        TurnableClock clock = context.getBean(TurnableClock.class);
        Instant over = read(id).closesAt().plusSeconds(1);
        clock.forward(Duration.between(clock.instant(), over));
        runDue(id);
    }

    /** What the process of the call does by itself now. */
    public void runDue(CallId id) {
        DemoPeople.actAsNobody();
        context.getBean(EngineJobs.class).runDue(id);
    }

    public CallForProjects read(CallId id) {
        return calls.get(id);
    }

    public static ProposedChange.Extension until(Instant closesAt) {
        return new ProposedChange.Extension(closesAt, "Le service a été interrompu.", null);
    }

    public Outcome<CallChange> propose(DemoPerson person, CallId call, ProposedChange change) {
        return as(person, () -> changes.propose(call, change));
    }

    public Outcome<CallChange> settle(DemoPerson person, CallChange change, boolean accepted) {
        return as(person, () -> changes.settle(change.call(), change.id(), accepted, ""));
    }

    /** Does something as somebody, and leaves the thread acting as before. */
    public static <T> T as(DemoPerson person, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        DemoPeople.actAs(person);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
