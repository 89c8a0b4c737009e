package fr.beffroi.call.course;

import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.call.CallFigures;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CallNotice.Kind;
import fr.beffroi.call.CallStep;
import fr.beffroi.call.CallSteps;
import fr.beffroi.call.Calls;
import fr.beffroi.call.campaign.Publishing;
import fr.beffroi.call.change.Notices;
import fr.beffroi.kernel.CallId;
import fr.beffroi.process.ProcessBean;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the process of a call does with it. Each act is done once, however often the process comes
 * by. Deposits are judged by the clock at their reception, whatever has been done here.
 */
@ProcessBean("callCampaign")
public class CallCampaign {

    /** In the place of a date that nobody knows yet. */
    private static final Instant NEVER =
            LocalDate.of(9000, 1, 1).atStartOfDay(ZoneId.of("UTC")).toInstant();

    private final Calls calls;
    private final Publishing publishing;
    private final CallSteps steps;
    private final Reminders reminders;
    private final Notices notices;
    private final CallFacts facts;
    private final ObjectProvider<CallFigures> figures;
    private final AuditJournal journal;
    private final Clock clock;

    CallCampaign(
            Calls calls,
            Publishing publishing,
            CallSteps steps,
            Reminders reminders,
            Notices notices,
            CallFacts facts,
            ObjectProvider<CallFigures> figures,
            AuditJournal journal,
            Clock clock) {
        this.calls = calls;
        this.publishing = publishing;
        this.steps = steps;
        this.reminders = reminders;
        this.notices = notices;
        this.facts = facts;
        this.figures = figures;
        this.journal = journal;
        this.clock = clock;
    }

    /** When a validated call comes in force. */
    public Instant publishAt(CallId id) {
        return publishing.dueAt(id).orElse(NEVER);
    }

    /** Puts it in force; nothing happens if it is already. */
    @Transactional
    public void publish(CallId id) {
        publishing.publishIfDue(id, clock.instant());
    }

    /** When deposits begin to be received; a call announced without a form does not open. */
    public Instant opensAt(CallId id) {
        CallForProjects call = calls.get(id);
        return call.hasForm() ? call.opensAt() : NEVER;
    }

    /** Whether deposits have begun to be received, be it over since. */
    public boolean isOpen(CallId id) {
        CallForProjects call = calls.get(id);
        return call.hasForm() && !clock.instant().isBefore(call.opensAt());
    }

    /** Tells that deposits are received. */
    @Transactional
    public void open(CallId id) {
        CallForProjects call = calls.hold(id);
        if (!call.isCancelled() && steps.done(id, CallStep.OPENED, call.opensAt())) {
            journal.record(AuditEntry.of("call.open", "call", id));
            facts.tell("fr.beffroi.call.opened.v1", call, "OPEN", period(call));
        }
    }

    /** The first moment after the last second of deposit. */
    public Instant closesAt(CallId id) {
        return calls.get(id).closesAt().plusSeconds(1);
    }

    /**
     * Whether the last second of deposit has passed; from then until the end of the transaction the
     * call is not extended.
     */
    @Transactional
    public boolean isOver(CallId id) {
        return calls.hold(id).isClosedAt(clock.instant());
    }

    /** Tells that deposits are not received any more. */
    @Transactional
    public void close(CallId id) {
        CallForProjects call = calls.hold(id);
        if (steps.done(id, CallStep.CLOSED, call.closesAt())) {
            journal.record(AuditEntry.of("call.close", "call", id));
            facts.tell("fr.beffroi.call.closed.v1", call, "CLOSED", period(call));
        }
    }

    /** When those who have a draft are reminded that many days before the closing. */
    public Instant remindAt(CallId id, int days) {
        return reminders.at(calls.get(id), days);
    }

    /** Reminds them, once for each date, and not when the date is long past. */
    @Transactional
    public void remind(CallId id) {
        CallForProjects call = calls.hold(id);
        Instant now = clock.instant();
        if (!call.isOpenAt(now)) {
            return;
        }
        reminders
                .due(call, now)
                .filter(planned -> steps.done(id, CallStep.REMINDED, planned))
                .ifPresent(_ -> notices.add(id, Kind.CLOSING_SOON));
    }

    /** Those who have a draft will read that they have more time. */
    public void tellExtension(CallId id) {
        notices.add(id, Kind.EXTENDED);
    }

    /** Those who have a draft, or have submitted, will read that the call is cancelled. */
    public void tellCancellation(CallId id) {
        notices.add(id, Kind.CANCELLED);
    }

    /** Tells what came of the call, in figures. */
    @Transactional
    public void publishResults(CallId id) {
        CallForProjects call = calls.hold(id);
        if (!steps.done(id, CallStep.RESULTS_PUBLISHED, call.closesAt())) {
            return;
        }
        journal.record(AuditEntry.of("call.publish-results", "call", id));
        CallFigures.Figures found = figures.getObject().of(id);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("submitted", found.submitted());
        data.put("awarded", found.awarded());
        data.put("rejected", found.rejected());
        data.put("ended", found.ended());
        data.put("amountAsked", found.asked().euros());
        data.put("amountGranted", found.granted().euros());
        facts.tell("fr.beffroi.call.results-published.v1", call, "RESULTS_PUBLISHED", data);
    }

    private static Map<String, Object> period(CallForProjects call) {
        return Map.of("openAt", call.opensAt().toString(), "closeAt", call.closesAt().toString());
    }
}
