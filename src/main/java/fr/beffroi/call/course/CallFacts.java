package fr.beffroi.call.course;

import fr.beffroi.call.CallForProjects;
import fr.beffroi.event.Classification;
import fr.beffroi.event.EventContext;
import fr.beffroi.event.EventLedger;
import fr.beffroi.event.NewEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells agencies what happens to a call; the code of a restricted one is not told. */
@Component
public class CallFacts {

    private final EventLedger ledger;

    CallFacts(EventLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * In the caller's transaction.
     *
     * @param type the contract, such as {@code fr.beffroi.call.closed.v1}
     * @param state of the call just after the fact
     * @param more the fact's own data
     */
    public void tell(String type, CallForProjects call, String state, Map<String, Object> more) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("callId", call.id().toString());
        data.put("state", state);
        if (call.classification() != Classification.RESTRICTED) {
            data.put("code", call.code());
        }
        data.put("title", call.title());
        data.putAll(more);
        ledger.append(
                new NewEvent(
                        type,
                        call.id().value(),
                        new EventContext(
                                call.authority(),
                                call.scheme(),
                                call.id(),
                                call.department(),
                                call.classification()),
                        data));
    }
}
