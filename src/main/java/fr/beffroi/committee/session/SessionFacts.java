package fr.beffroi.committee.session;

import fr.beffroi.committee.CommitteeOutcome.Way;
import fr.beffroi.committee.session.AgendaItem.Decision;
import fr.beffroi.event.Classification;
import fr.beffroi.event.EventContext;
import fr.beffroi.event.EventLedger;
import fr.beffroi.event.NewEvent;
import fr.beffroi.kernel.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells agencies about sessions; which requests are on a restricted one is not told. */
@Component
class SessionFacts {

    private final EventLedger ledger;

    SessionFacts(EventLedger ledger) {
        this.ledger = ledger;
    }

    void scheduled(CommitteeSession session) {
        tell("scheduled", session, "PREPARING", Map.of());
    }

    void convened(CommitteeSession session, List<AgendaItem> agenda) {
        tell("convened", session, "CONVENED", Map.of("items", agenda.size()));
    }

    /** With the quorum of each item: members present and not recused. */
    void closed(CommitteeSession session, List<AgendaItem> agenda) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("items", agenda.size());
        for (Way way : Way.values()) {
            data.put(
                    way.name().toLowerCase(Locale.ROOT),
                    agenda.stream().filter(item -> isOf(item, way)).count());
        }
        data.put(
                "amount",
                agenda.stream()
                        .filter(item -> isOf(item, Way.FAVOURABLE))
                        .map(SessionFacts::amount)
                        .reduce(Money.ZERO, Money::plus)
                        .euros());
        if (!session.restricted()) {
            data.put("outcomes", outcomes(agenda));
        }
        tell("closed", session, "CLOSED", data);
    }

    private static boolean isOf(AgendaItem item, Way way) {
        Decision decision = item.decision();
        return decision != null && decision.way() == way;
    }

    private static Money amount(AgendaItem item) {
        Decision decision = item.decision();
        return decision == null ? Money.ZERO : decision.amount();
    }

    private static List<Map<String, Object>> outcomes(List<AgendaItem> agenda) {
        List<Map<String, Object>> outcomes = new ArrayList<>();
        for (AgendaItem item : agenda) {
            Decision decision = item.decision();
            if (decision != null) {
                outcomes.add(
                        Map.of(
                                "fundingRequestId", item.request().toString(),
                                "outcome", decision.way().name(),
                                "present", decision.present(),
                                "quorum", decision.needed()));
            }
        }
        return outcomes;
    }

    private void tell(
            String what, CommitteeSession session, String state, Map<String, Object> more) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("sessionId", session.id().toString());
        data.put("state", state);
        data.put("reference", session.reference());
        data.put("written", session.written());
        data.put("date", session.heldOn().toString());
        data.put("callIds", session.calls().stream().map(Object::toString).toList());
        data.putAll(more);
        ledger.append(
                new NewEvent(
                        "fr.beffroi.committee-session." + what + ".v1",
                        session.id(),
                        new EventContext(
                                session.authority(),
                                session.scheme(),
                                session.calls().getFirst(),
                                session.department(),
                                session.restricted()
                                        ? Classification.RESTRICTED
                                        : Classification.INTERNAL),
                        data));
    }
}
