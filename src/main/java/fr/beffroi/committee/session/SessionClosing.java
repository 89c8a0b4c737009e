package fr.beffroi.committee.session;

import fr.beffroi.audit.AuditJournal;
import fr.beffroi.committee.CommitteeRights;
import fr.beffroi.committee.session.CommitteeSession.State;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.process.Retried;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends the meeting, and has its minutes signed. */
@Service
class SessionClosing {

    private final SessionDesk desk;
    private final SessionRows sessions;
    private final SeatRows seats;
    private final AgendaRows agenda;
    private final Minutes minutes;
    private final Vault vault;
    private final AuditJournal journal;
    private final Clock clock;

    SessionClosing(
            SessionDesk desk,
            SessionRows sessions,
            SeatRows seats,
            AgendaRows agenda,
            Minutes minutes,
            Vault vault,
            AuditJournal journal,
            Clock clock) {
        this.desk = desk;
        this.sessions = sessions;
        this.seats = seats;
        this.agenda = agenda;
        this.minutes = minutes;
        this.vault = vault;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The meeting is over: the minutes wait for the chair. What was not examined may be put on
     * another agenda. Refused while the committee has said nothing at all.
     */
    @Retried
    @Transactional
    public Outcome<CommitteeSession> end(UUID id) {
        return switch (desk.toDo(id, CommitteeRights.MANAGE, Set.of(State.CONVENED))) {
            case Outcome.Refused<CommitteeSession> refused -> refused;
            case Outcome.Done<CommitteeSession>(CommitteeSession session) -> {
                if (agenda.of(id).stream().noneMatch(AgendaItem::isDecided)) {
                    yield Outcome.refused("session.refused.nothing-said");
                }
                sessions.held(id, clock.instant());
                journal.record(NewSessions.entry("committee.session.end", session));
                yield desk.complete(session, SessionDesk.HOLD, Map.of(), session);
            }
        };
    }

    /**
     * The chair signs the minutes, which are kept; every request then goes on. Refused to anybody
     * but the chair of the session, when the chair has an account.
     */
    @Retried
    @Transactional
    public Outcome<CommitteeSession> sign(UUID id) {
        return switch (desk.toDo(id, CommitteeRights.SIGN, Set.of(State.TO_SIGN))) {
            case Outcome.Refused<CommitteeSession> refused -> refused;
            case Outcome.Done<CommitteeSession>(CommitteeSession session) -> {
                PersonId me = desk.person();
                List<Seat> all = seats.of(id);
                if (!isChair(all, me)) {
                    yield Outcome.refused("session.refused.not-chair");
                }
                StoredDocument kept =
                        vault.keepGenerated(
                                session.reference() + ".pdf",
                                "application/pdf",
                                minutes.print(session, clock.instant(), me));
                sessions.signed(id, me, kept.id().value(), clock.instant());
                journal.record(
                        NewSessions.entry("committee.session.sign", session)
                                .changing(null, Map.of("sha256", kept.sha256())));
                yield desk.complete(
                        session, SessionDesk.SIGN, Map.of("minutesOutcome", "SIGNED"), session);
            }
        };
    }

    /** The chair sends the minutes back: the session goes on until the secretary ends it again. */
    @Retried
    @Transactional
    public Outcome<CommitteeSession> correct(UUID id, String reason) {
        return switch (desk.toDo(id, CommitteeRights.SIGN, Set.of(State.TO_SIGN))) {
            case Outcome.Refused<CommitteeSession> refused -> refused;
            case Outcome.Done<CommitteeSession>(CommitteeSession session) -> {
                if (reason.isBlank()) {
                    yield Outcome.refused("session.refused.correct-reason");
                }
                if (!isChair(seats.of(id), desk.person())) {
                    yield new Outcome.Refused<>(Refusal.because("session.refused.not-chair"));
                }
                sessions.held(id, null);
                journal.record(
                        NewSessions.entry("committee.session.correct", session).because(reason));
                yield desk.complete(
                        session, SessionDesk.SIGN, Map.of("minutesOutcome", "CORRECT"), session);
            }
        };
    }

    private static boolean isChair(List<Seat> seats, PersonId me) {
        return seats.stream()
                .filter(Seat::chair)
                .allMatch(seat -> seat.person() == null || me.equals(seat.person()));
    }
}
