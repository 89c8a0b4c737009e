package fr.beffroi.committee.session;

import fr.beffroi.account.Permission;
import fr.beffroi.call.CallReach;
import fr.beffroi.committee.CommitteeRights;
import fr.beffroi.committee.session.CommitteeSession.State;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.process.UserTask;
import fr.beffroi.process.UserTasks;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Who reaches a session, and whether it is where a command needs it. */
@Component
class SessionDesk {

    static final String PROCESS = "committee-session";
    static final String AGENDA = "UT_agenda";
    static final String HOLD = "UT_hold_session";
    static final String SIGN = "UT_sign_minutes";

    private final SessionRows sessions;
    private final SeatRows seats;
    private final UserTasks tasks;
    private final CallReach reach;
    private final CurrentActor actor;

    SessionDesk(
            SessionRows sessions,
            SeatRows seats,
            UserTasks tasks,
            CallReach reach,
            CurrentActor actor) {
        this.sessions = sessions;
        this.seats = seats;
        this.tasks = tasks;
        this.reach = reach;
        this.actor = actor;
    }

    PersonId person() {
        return actor.get().requirePerson();
    }

    /** The session, if the person sees it: within reach, or because of a seat there. */
    CommitteeSession readable(UUID id) {
        CommitteeSession session = sessions.find(id).orElseThrow(() -> missing(id));
        if (may(CommitteeRights.READ_ALL, session) || sits(session)) {
            return session;
        }
        throw missing(id);
    }

    boolean may(Permission permission, CommitteeSession session) {
        return reach.allows(
                permission, session.authority(), session.scheme(), session.department());
    }

    private boolean sits(CommitteeSession session) {
        PersonId me = actor.get().person();
        return me != null
                && seats.of(session.id()).stream().anyMatch(seat -> me.equals(seat.person()));
    }

    /**
     * The session locked until the end of the transaction, for a command that needs it in one of
     * these states.
     *
     * @throws NotFound if the person may not do this with it
     */
    Outcome<CommitteeSession> toDo(UUID id, Permission permission, Set<State> states) {
        CommitteeSession session =
                sessions.lock(id)
                        .filter(one -> may(permission, one))
                        .orElseThrow(() -> missing(id));
        if (!states.contains(session.state())) {
            return new Outcome.Refused<>(
                    Refusal.because("session.refused.state." + session.state()));
        }
        return Outcome.done(session);
    }

    /** Ends the open task of that kind; undone as a whole if a colleague holds it. */
    <T> Outcome<T> complete(
            CommitteeSession session, String kind, Map<String, Object> variables, T result) {
        Optional<UserTask> task =
                tasks.openFor(session.id().toString()).stream()
                        .filter(one -> one.definitionKey().equals(kind))
                        .findFirst();
        if (task.isEmpty() || !tasks.complete(task.get().id(), person(), variables)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Outcome.refused("session.refused.held");
        }
        return Outcome.done(result);
    }

    private static NotFound missing(UUID id) {
        return new NotFound("Session " + id);
    }
}
