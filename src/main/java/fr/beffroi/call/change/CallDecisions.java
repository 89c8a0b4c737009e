package fr.beffroi.call.change;

import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CallNotice.Kind;
import fr.beffroi.call.CallStanding;
import fr.beffroi.call.CallStanding.Outage;
import fr.beffroi.call.change.ProposedChange.Cancellation;
import fr.beffroi.call.change.ProposedChange.Extension;
import fr.beffroi.event.Classification;
import fr.beffroi.event.EventContext;
import fr.beffroi.event.EventLedger;
import fr.beffroi.event.NewEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts a decided change in force: on the call, in the journal, to agencies and to applicants. */
@Component
class CallDecisions {

    private static final int LONGEST_TEXT = 1000;

    private final CallChangeRows rows;
    private final NoticeRows notices;
    private final AuditJournal journal;
    private final EventLedger ledger;

    CallDecisions(
            CallChangeRows rows, NoticeRows notices, AuditJournal journal, EventLedger ledger) {
        this.rows = rows;
        this.notices = notices;
        this.journal = journal;
        this.ledger = ledger;
    }

    /** In the transaction that decides, with the call locked. */
    void apply(CallForProjects call, ProposedChange what, Instant now) {
        switch (what) {
            case Extension extension -> extend(call, extension, now);
            case Cancellation cancellation -> cancel(call, cancellation, now);
        }
    }

    private void extend(CallForProjects call, Extension later, Instant now) {
        rows.extend(
                call.id(),
                later.closesAt(),
                new CallStanding.Extension(call.closesAt(), later.reason(), later.outage()),
                now);
        notices.insert(call.id(), Kind.EXTENDED, now);
        journal.record(
                AuditEntry.of("call.extend", "call", call.id())
                        .changing(
                                Map.of("closesAt", call.closesAt()),
                                Map.of("closesAt", later.closesAt()))
                        .because(later.reason()));
        Map<String, Object> data = about(call, call.isOpenAt(now) ? "OPEN" : "PUBLISHED");
        data.put("closeAt", later.closesAt().toString());
        data.put("formerCloseAt", call.closesAt().toString());
        data.put("reason", shortened(later.reason()));
        Outage outage = later.outage();
        if (outage != null) {
            data.put("outageFrom", outage.from().toString());
            data.put("outageUntil", outage.until().toString());
            if (!outage.incident().isBlank()) {
                data.put("incident", outage.incident());
            }
        }
        tell("fr.beffroi.call.extended.v1", call, data);
    }

    private void cancel(CallForProjects call, Cancellation end, Instant now) {
        rows.cancel(call.id(), end.reason(), now);
        notices.insert(call.id(), Kind.CANCELLED, now);
        journal.record(
                AuditEntry.of("call.cancel", "call", call.id())
                        .changing(null, Map.of("cancelledAt", now))
                        .because(end.reason()));
        Map<String, Object> data = about(call, "CANCELLED");
        data.put("reason", shortened(end.reason()));
        tell("fr.beffroi.call.cancelled.v1", call, data);
    }

    private static Map<String, Object> about(CallForProjects call, String state) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("callId", call.id().toString());
        data.put("state", state);
        if (call.classification() != Classification.RESTRICTED) {
            data.put("code", call.code());
        }
        data.put("title", call.title());
        return data;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    private void tell(String type, CallForProjects call, Map<String, Object> data) {
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
