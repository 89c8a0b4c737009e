package fr.beffroi.committee.session;

import fr.beffroi.committee.CommitteeOutcome.Way;
import fr.beffroi.committee.session.AgendaItem.Decision;
import fr.beffroi.event.Classification;
import fr.beffroi.event.EventContext;
import fr.beffroi.event.EventLedger;
import fr.beffroi.event.NewEvent;
import fr.beffroi.kernel.Money;
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

    /**
     * Sums only: each outcome is a fact of its own, however many there are.
     *
     * @param items how many were on the agenda
     * @param given those whose outcome was given; a request withdrawn meanwhile has none
     */
    void closed(CommitteeSession session, int items, List<AgendaItem> given) {
        tell("closed", session, "CLOSED", sums(items, given));
    }

    static Map<String, Object> sums(int items, List<AgendaItem> given) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("items", items);
        for (Way way : Way.values()) {
            data.put(
                    way.name().toLowerCase(Locale.ROOT),
                    given.stream().filter(item -> isOf(item, way)).count());
        }
        data.put(
                "amount",
                given.stream()
                        .filter(item -> isOf(item, Way.FAVOURABLE))
                        .map(SessionFacts::amount)
                        .reduce(Money.ZERO, Money::plus)
                        .euros());
        return data;
    }

    private static boolean isOf(AgendaItem item, Way way) {
        Decision decision = item.decision();
        return decision != null && decision.way() == way;
    }

    private static Money amount(AgendaItem item) {
        Decision decision = item.decision();
        return decision == null ? Money.ZERO : decision.amount();
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
