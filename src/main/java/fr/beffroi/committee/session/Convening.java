package fr.beffroi.committee.session;

import fr.beffroi.audit.AuditJournal;
import fr.beffroi.committee.CommitteeRights;
import fr.beffroi.committee.session.CommitteeSession.State;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.process.Processes;
import fr.beffroi.process.Retried;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Convenes the members, or gives a session up. */
@Service
class Convening {

    private final SessionDesk desk;
    private final SessionRows sessions;
    private final SeatRows seats;
    private final AgendaRows agenda;
    private final SessionFacts facts;
    private final Processes processes;
    private final AuditJournal journal;
    private final Clock clock;
    private final int clearDays;

    /**
     * @param clearDays days between the convocation and the meeting, neither of them counted
     */
    Convening(
            SessionDesk desk,
            SessionRows sessions,
            SeatRows seats,
            AgendaRows agenda,
            SessionFacts facts,
            Processes processes,
            AuditJournal journal,
            Clock clock,
            @Value("${beffroi.committee.clear-days:5}") int clearDays) {
        this.desk = desk;
        this.sessions = sessions;
        this.seats = seats;
        this.agenda = agenda;
        this.facts = facts;
        this.processes = processes;
        this.journal = journal;
        this.clock = clock;
        this.clearDays = clearDays;
    }

    /** The first day on which a session convened today may be held without urgency. */
    LocalDate earliest() {
        return LocalDate.now(clock).plusDays(clearDays + 1L);
    }

    /**
     * Convenes; the mails leave at once. Refused without a chair, without a member with a vote or
     * without an agenda, and when fewer clear days are left than the rule asks (CRPA R133-8),
     * unless it is said why it is urgent.
     *
     * @param urgency why it cannot wait; may be empty
     */
    @Retried
    @Transactional
    public Outcome<CommitteeSession> convene(UUID id, String urgency) {
        return switch (desk.toDo(id, CommitteeRights.MANAGE, Set.of(State.PREPARING))) {
            case Outcome.Refused<CommitteeSession> refused -> refused;
            case Outcome.Done<CommitteeSession>(CommitteeSession session) -> {
                List<AgendaItem> items = agenda.of(id);
                Optional<Refusal> refusal = refusal(session, items, urgency);
                yield refusal.isPresent()
                        ? new Outcome.Refused<>(refusal.get())
                        : convene(session, items, urgency);
            }
        };
    }

    private Optional<Refusal> refusal(
            CommitteeSession session, List<AgendaItem> items, String urgency) {
        List<Seat> there = seats.of(session.id());
        if (there.stream().noneMatch(Seat::chair)) {
            return Optional.of(Refusal.because("session.refused.no-chair"));
        }
        if (items.isEmpty()) {
            return Optional.of(Refusal.because("session.refused.no-agenda"));
        }
        if (session.heldOn().isBefore(earliest()) && urgency.isBlank()) {
            return Optional.of(Refusal.because("session.refused.soon", clearDays, earliest()));
        }
        return Optional.empty();
    }

    private Outcome<CommitteeSession> convene(
            CommitteeSession session, List<AgendaItem> items, String urgency) {
        sessions.convened(session.id(), clock.instant());
        facts.convened(session, items);
        journal.record(NewSessions.entry("committee.session.convene", session).because(urgency));
        return desk.complete(session, SessionDesk.AGENDA, Map.of(), session);
    }

    /** Gives the session up: its requests may be put on another agenda. */
    @Retried
    @Transactional
    public Outcome<CommitteeSession> cancel(UUID id, String reason) {
        return switch (desk.toDo(
                id, CommitteeRights.MANAGE, Set.of(State.PREPARING, State.CONVENED))) {
            case Outcome.Refused<CommitteeSession> refused -> refused;
            case Outcome.Done<CommitteeSession>(CommitteeSession session) -> {
                if (reason.isBlank()) {
                    yield Outcome.refused("session.refused.cancel-reason");
                }
                if (agenda.of(id).stream().anyMatch(AgendaItem::isDecided)) {
                    yield Outcome.refused("session.refused.cancel-decided");
                }
                agenda.letGo(id);
                sessions.cancelled(id, reason);
                journal.record(
                        NewSessions.entry("committee.session.cancel", session).because(reason));
                processes.send("cancel-" + id, "MSG_SESSION_CANCELLED", id.toString(), Map.of());
                yield Outcome.done(session);
            }
        };
    }

    /** Whether the members may still answer a written consultation. */
    boolean isConsulting(CommitteeSession session) {
        return session.written()
                && session.state() == State.CONVENED
                && !processes.isAt(session.id().toString(), List.of(SessionDesk.HOLD));
    }

    /**
     * Every member has answered a written consultation: it ends before its last day. Refused where
     * the committee meets; nothing is left to do where the consultation has ended.
     */
    @Retried
    @Transactional
    public Outcome<CommitteeSession> endConsultation(UUID id) {
        return switch (desk.toDo(id, CommitteeRights.MANAGE, Set.of(State.CONVENED))) {
            case Outcome.Refused<CommitteeSession> refused -> refused;
            case Outcome.Done<CommitteeSession>(CommitteeSession session) -> {
                if (!session.written()) {
                    yield Outcome.refused("session.refused.meets");
                }
                if (!isConsulting(session)) {
                    yield Outcome.done(session);
                }
                journal.record(NewSessions.entry("committee.session.all-answered", session));
                processes.send("answered-" + id, "MSG_ALL_ANSWERED", id.toString(), Map.of());
                yield Outcome.done(session);
            }
        };
    }
}
