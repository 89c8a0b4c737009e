package fr.beffroi.committee.session;

import fr.beffroi.account.Permission;
import fr.beffroi.application.Applications;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.committee.CommitteeRights;
import fr.beffroi.committee.session.CommitteeSession.State;
import fr.beffroi.integrity.InterestNature;
import fr.beffroi.integrity.Interests;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.process.Retried;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is there, and who leaves for an item. */
@Service
class Holding {

    private final SessionDesk desk;
    private final SessionRows sessions;
    private final SeatRows seats;
    private final AgendaRows agenda;
    private final SessionRecusals recusals;
    private final Interests interests;
    private final Applications applications;
    private final AuditJournal journal;
    private final Clock clock;

    Holding(
            SessionDesk desk,
            SessionRows sessions,
            SeatRows seats,
            AgendaRows agenda,
            SessionRecusals recusals,
            Interests interests,
            Applications applications,
            AuditJournal journal,
            Clock clock) {
        this.desk = desk;
        this.sessions = sessions;
        this.seats = seats;
        this.agenda = agenda;
        this.recusals = recusals;
        this.interests = interests;
        this.applications = applications;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * From now on these members are there, and the others are not.
     *
     * @param there identifiers of seats
     */
    @Retried
    @Transactional
    public Outcome<CommitteeSession> present(UUID id, Collection<String> there) {
        return switch (desk.toDo(id, CommitteeRights.MANAGE, Set.of(State.CONVENED))) {
            case Outcome.Refused<CommitteeSession> refused -> refused;
            case Outcome.Done<CommitteeSession>(CommitteeSession session) -> {
                for (Seat seat : seats.of(id)) {
                    boolean present = there.contains(seat.id().toString());
                    if (present != seat.present()) {
                        seats.present(id, seat.id(), present);
                        journal.record(
                                NewSessions.entry("committee.session.presence", session)
                                        .changing(
                                                Map.of("present", seat.present()),
                                                Map.of(
                                                        "present",
                                                        present,
                                                        "seat",
                                                        seat.id().toString())));
                    }
                }
                yield Outcome.done(session);
            }
        };
    }

    /** The secretary notes that a member leaves for an item: neither counted nor voting. */
    @Retried
    @Transactional
    public Outcome<CommitteeSession> recuse(UUID id, UUID item, UUID seat, String reason) {
        return recuse(id, item, reason, CommitteeRights.MANAGE, one -> one.id().equals(seat));
    }

    /** A member leaves for an item, before the session or during it. */
    @Retried
    @Transactional
    public Outcome<CommitteeSession> recuseMyself(UUID id, UUID item, String reason) {
        PersonId me = desk.person();
        return recuse(id, item, reason, CommitteeRights.SIT, one -> me.equals(one.person()));
    }

    private interface Whose {
        boolean is(Seat seat);
    }

    private Outcome<CommitteeSession> recuse(
            UUID id, UUID itemId, String reason, Permission permission, Whose whose) {
        CommitteeSession shown = desk.readable(id);
        AgendaItem item = agenda.find(id, itemId).orElseThrow(() -> new NotFound("Item " + itemId));
        applications.lock(item.application());
        CommitteeSession session =
                sessions.lock(id)
                        .filter(one -> desk.may(permission, one))
                        .orElseThrow(() -> new NotFound("Session " + shown.id()));
        if (!session.state().isOpen()) {
            return new Outcome.Refused<>(
                    Refusal.because("session.refused.state." + session.state()));
        }
        Seat seat =
                seats.of(id).stream()
                        .filter(whose::is)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("Seat of " + id));
        if (Objects.requireNonNull(agenda.find(id, itemId).orElse(item)).isDecided()) {
            return Outcome.refused("session.refused.recused-late", item.number());
        }
        leave(session, item, seat, reason);
        return Outcome.done(session);
    }

    /** Whoever has an account is barred from the dossier everywhere, through every channel. */
    void leave(CommitteeSession session, AgendaItem item, Seat seat, String reason) {
        if (!recusals.add(item.id(), seat.id(), reason, desk.person(), clock.instant())) {
            return;
        }
        agenda.touch(item.id());
        PersonId person = seat.person();
        if (person != null) {
            interests.correct(item.application(), person, InterestNature.OTHER, reason);
        }
        journal.record(
                NewSessions.entry("committee.session.recuse", session)
                        .changing(
                                null,
                                Map.of(
                                        "item", item.id().toString(),
                                        "seat", seat.id().toString())));
    }
}
