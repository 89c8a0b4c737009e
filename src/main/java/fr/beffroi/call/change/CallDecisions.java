package fr.beffroi.call.change;

import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CallStanding;
import fr.beffroi.call.CallStanding.Outage;
import fr.beffroi.call.change.ProposedChange.Cancellation;
import fr.beffroi.call.change.ProposedChange.Extension;
import fr.beffroi.call.course.CallFacts;
import fr.beffroi.call.course.CallProcess;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts a decided change in force: on the call, in the journal, to agencies and to applicants. */
@Component
class CallDecisions {

    private static final int LONGEST_TEXT = 1000;

    private final CallChangeRows rows;
    private final AuditJournal journal;
    private final CallFacts facts;
    private final CallProcess process;

    CallDecisions(CallChangeRows rows, AuditJournal journal, CallFacts facts, CallProcess process) {
        this.rows = rows;
        this.journal = journal;
        this.facts = facts;
        this.process = process;
    }

    /** In the transaction that decides, with the call locked. */
    void apply(CallForProjects call, UUID change, ProposedChange what, Instant now) {
        switch (what) {
            case Extension extension -> extend(call, change, extension, now);
            case Cancellation cancellation -> cancel(call, cancellation, now);
        }
    }

    private void extend(CallForProjects call, UUID change, Extension later, Instant now) {
        rows.extend(
                call.id(),
                later.closesAt(),
                new CallStanding.Extension(call.closesAt(), later.reason(), later.outage()),
                now);
        journal.record(
                AuditEntry.of("call.extend", "call", call.id())
                        .changing(
                                Map.of("closesAt", call.closesAt()),
                                Map.of("closesAt", later.closesAt()))
                        .because(later.reason()));
        Map<String, Object> data = new LinkedHashMap<>();
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
        String state = now.isBefore(call.opensAt()) || !call.hasForm() ? "PUBLISHED" : "OPEN";
        facts.tell("fr.beffroi.call.extended.v1", call, state, data);
        process.extended(call.id(), change);
    }

    private void cancel(CallForProjects call, Cancellation end, Instant now) {
        rows.cancel(call.id(), end.reason(), now);
        journal.record(
                AuditEntry.of("call.cancel", "call", call.id())
                        .changing(null, Map.of("cancelledAt", now))
                        .because(end.reason()));
        facts.tell(
                "fr.beffroi.call.cancelled.v1",
                call,
                "CANCELLED",
                Map.of("reason", shortened(end.reason())));
        process.cancelled(call.id());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
