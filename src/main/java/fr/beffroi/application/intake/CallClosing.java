package fr.beffroi.application.intake;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.call.Examination;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.process.Decisions;
import fr.beffroi.process.ProcessBean;
import java.time.Clock;
import java.util.Map;

/** Whether a complete request waits until nobody can apply any more (decision D01). */
@ProcessBean("callClosing")
public class CallClosing {

    /** Name of the message that the waiting process is told the closing by. */
    public static final String MESSAGE = "MSG_CALL_CLOSED";

    private static final String TABLE = "routage-dispositif";

    private final Applications applications;
    private final Calls calls;
    private final Decisions decisions;
    private final Clock clock;

    CallClosing(Applications applications, Calls calls, Decisions decisions, Clock clock) {
        this.applications = applications;
        this.calls = calls;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Whether its call is still open, and its files are examined together. */
    public boolean isAwaited(String fundingRequestId) {
        var request = applications.request(FundingRequestId.of(fundingRequestId));
        Application application = applications.get(request.application());
        // Held: the closing comes after this request waits for it, or before it asks.
        CallForProjects call = calls.hold(application.call());
        if (call.isClosedAt(clock.instant())) {
            return false;
        }
        return call.examination() == null
                ? isRule(application, call, request.programme(application))
                : call.examination() == Examination.AT_CLOSE;
    }

    /** What the rule of the scheme says; a rule set without one examines files as they come. */
    private boolean isRule(Application application, CallForProjects call, String programme) {
        String ruleSet = application.ruleSet();
        if (!decisions.versionTags(TABLE).contains(ruleSet)) {
            return false;
        }
        Map<String, Object> asked =
                Map.of(
                        "scheme", application.scheme(),
                        "programme", programme,
                        "grantNature", call.grantNature());
        return decisions.evaluate(TABLE, ruleSet, asked).stream()
                .anyMatch(row -> Boolean.TRUE.equals(row.get("batchAtClose")));
    }
}
