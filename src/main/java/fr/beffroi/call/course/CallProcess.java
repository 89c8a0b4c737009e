package fr.beffroi.call.course;

import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CallInForce;
import fr.beffroi.call.CallNotice.Kind;
import fr.beffroi.call.Calls;
import fr.beffroi.call.change.Notices;
import fr.beffroi.kernel.CallId;
import fr.beffroi.process.AlreadyStartedException;
import fr.beffroi.process.ProcessTimers;
import fr.beffroi.process.Processes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The process of a call: its start, and what is told to it. Its key is the id of the call. */
@Component
public class CallProcess {

    /** Id of the drawing. */
    static final String ID = "call-for-projects";

    private final Processes processes;
    private final ProcessTimers timers;
    private final Calls calls;
    private final Reminders reminders;
    private final Notices notices;

    CallProcess(
            Processes processes,
            ProcessTimers timers,
            Calls calls,
            Reminders reminders,
            Notices notices) {
        this.processes = processes;
        this.timers = timers;
        this.calls = calls;
        this.reminders = reminders;
        this.notices = notices;
    }

    /** In the transaction that begins the preparation of a call. */
    public void prepare(CallId id, String authority, String scheme, String department) {
        start(id, authority, scheme, department, false);
    }

    /** A call that no preparation began has its process from the moment it is in force. */
    @EventListener
    @Transactional
    public void inForce(CallInForce event) {
        CallForProjects call = calls.get(event.call());
        ensure(call);
        followDates(call);
    }

    /** In the caller's transaction; nothing happens to a call that has its process. */
    void ensure(CallForProjects call) {
        start(call.id(), call.authority(), call.scheme(), call.department(), true);
    }

    /**
     * It closes later, which takes the process back to the time when applications are received.
     * Before its opening the process reads the date when it gets there.
     *
     * @param change identifies the decision
     */
    public void extended(CallId id, UUID change) {
        if (!sent("call-extended:" + change, "MSG_CALL_EXTENDED", id)) {
            notices.add(id, Kind.EXTENDED);
        }
    }

    /** It is cancelled: its open applications end. */
    public void cancelled(CallId id) {
        if (!sent("call-cancelled:" + id, "MSG_CALL_CANCELLED", id)) {
            notices.add(id, Kind.CANCELLED);
        }
    }

    /** What was sent to be validated, or validated for a later day, is changed again. */
    public void takenBack(CallId id, int revision) {
        sent("call-taken-back:" + id + ':' + revision, "MSG_CALL_TAKEN_BACK", id);
    }

    /** Its preparation is given up. */
    public void givenUp(CallId id) {
        sent("call-given-up:" + id, "MSG_CALL_GIVEN_UP", id);
    }

    /** Only to a process that waits for it: kept, it would come when it is true no more. */
    private boolean sent(String messageId, String message, CallId id) {
        String key = id.toString();
        if (processes.waiting(message, List.of(key)).isEmpty()) {
            return false;
        }
        processes.send(messageId, message, key, Map.of());
        return true;
    }

    private void start(
            CallId id, String authority, String scheme, String department, boolean published) {
        try {
            processes.start(
                    ID,
                    id.toString(),
                    Map.of(
                            "callId", id.toString(),
                            "authority", authority,
                            "scheme", scheme,
                            "department", department,
                            "published", published));
        } catch (AlreadyStartedException running) {
            // It began with the preparation, or when the call came in force before.
        }
    }

    /** The dates of a call that came from files may change with them. */
    private void followDates(CallForProjects call) {
        String key = call.id().toString();
        if (call.hasForm()) {
            timers.move(key, "TE_opening", call.opensAt());
        }
        timers.move(key, "TE_closing", call.closesAt().plusSeconds(1));
        timers.move(key, "TE_reminder_first", reminders.at(call, 15));
        timers.move(key, "TE_reminder_second", reminders.at(call, 3));
        timers.move(key, "TE_reminder_last", reminders.at(call, 2));
    }
}
