package fr.beffroi.access;

import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.campaign.PreparedCalls;
import fr.beffroi.call.change.CallChange;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.testing.Campaigns;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Visits;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** Calls prepared by the campaign manager, each brought to its stage. */
final class CallStages {

    private final PreparedCalls prepared;
    private final Campaigns campaigns;

    CallStages(ApplicationContext context, Visits visits) {
        this.prepared = new PreparedCalls(context, visits);
        this.campaigns = new Campaigns(context);
    }

    Map<String, String> things(Stage stage) {
        CallId id = prepared.ready();
        var things = new HashMap<String, String>();
        things.put("campaign", id.toString());
        things.put("part", "montants");
        things.put("section", "projet");
        things.put("question", "network");
        things.put("file", "schema");
        if (stage == Stage.CALL_SENT) {
            prepared.sent(id);
        }
        if (stage == Stage.CALL_OPEN) {
            prepared.validated(id);
            things.put("proposal", proposal(id));
        }
        return things;
    }

    private String proposal(CallId id) {
        CallForProjects call = campaigns.read(id);
        var extension = Campaigns.until(call.closesAt().plus(Duration.ofDays(1)));
        return switch (campaigns.propose(DemoPeople.SECOND_CAMPAIGN_MANAGER, id, extension)) {
            case Outcome.Done<CallChange>(CallChange change) -> change.id().toString();
            case Outcome.Refused<CallChange>(var refusal) ->
                    throw new IllegalStateException(refusal.messageKey());
        };
    }
}
