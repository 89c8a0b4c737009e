package fr.beffroi.call;

import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.event.Classification;
import fr.beffroi.event.EventContext;
import fr.beffroi.event.EventLedger;
import fr.beffroi.event.NewEvent;
import fr.beffroi.territory.Place;
import fr.beffroi.territory.Places;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tells that a call is published, with the particulars of regulation (EU) 2021/1060, article 49(2).
 */
@Component
class CallPublication {

    private static final int LONGEST_TEXT = 1000;

    private final EventLedger ledger;
    private final AuditJournal journal;
    private final Places places;

    CallPublication(EventLedger ledger, AuditJournal journal, Places places) {
        this.ledger = ledger;
        this.journal = journal;
        this.places = places;
    }

    /** In the transaction that publishes the call. */
    void announce(CallForProjects call) {
        journal.record(AuditEntry.of("call.publish", "call", call.id()));
        ledger.append(
                new NewEvent(
                        "fr.beffroi.call.published.v1",
                        call.id().value(),
                        new EventContext(
                                call.authority(),
                                call.scheme(),
                                call.id(),
                                call.department(),
                                call.classification()),
                        data(call)));
    }

    private Map<String, Object> data(CallForProjects call) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("callId", call.id().toString());
        data.put("state", "PUBLISHED");
        if (call.classification() != Classification.RESTRICTED) {
            data.put("code", call.code());
        }
        data.put("title", call.title());
        data.put("programme", call.programme());
        data.put("area", area(call));
        putText(data, "objective", String.join(" ", call.presentation().objective()));
        putText(data, "applicants", String.join(" ; ", call.presentation().applicants()));
        if (call.totalAmount().isPositive()) {
            data.put("totalAmount", call.totalAmount().euros());
        }
        data.put("openAt", call.opensAt().toString());
        data.put("closeAt", call.closesAt().toString());
        data.put("ruleSetTag", call.ruleSet());
        return data;
    }

    private String area(CallForProjects call) {
        String names =
                call.catalogue().places().stream()
                        .flatMap(key -> places.find(key).stream())
                        .map(Place::name)
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? call.department() : names;
    }

    private static void putText(Map<String, Object> data, String name, String text) {
        if (!text.isBlank()) {
            data.put(name, text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT));
        }
    }
}
