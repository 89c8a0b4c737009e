package fr.beffroi.committee.session;

import fr.beffroi.account.People;
import fr.beffroi.account.Person;
import fr.beffroi.account.Role;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.authority.Authorities;
import fr.beffroi.committee.CommitteeRights;
import fr.beffroi.committee.session.CommitteeSession.State;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Scope;
import fr.beffroi.kernel.TimeOrderedUuid;
import fr.beffroi.process.Retried;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sits in a session, while it is prepared. */
@Service
class SessionMembers {

    private final SessionDesk desk;
    private final SeatRows seats;
    private final People people;
    private final Authorities authorities;
    private final AuditJournal journal;

    SessionMembers(
            SessionDesk desk,
            SeatRows seats,
            People people,
            Authorities authorities,
            AuditJournal journal) {
        this.desk = desk;
        this.seats = seats;
        this.people = people;
        this.authorities = authorities;
        this.journal = journal;
    }

    /** People with an account who hold a role of the committee where the session is held. */
    List<Person> known(CommitteeSession session) {
        return authorities.services().stream()
                .filter(service -> service.authority().equals(session.authority()))
                .map(service ->
                        new Scope(
                                session.authority(),
                                session.scheme(),
                                session.department(),
                                service.code()))
                .flatMap(scope ->
                        Stream.of(Role.COMMISSION_PRESIDENCE, Role.COMMISSION_MEMBRE)
                                .flatMap(role -> people.holding(role, scope).stream()))
                .distinct()
                .toList();
    }

    /**
     * Adds a seat. Refused if the person already sits, if a chair sits already, or if the seat to
     * be replaced is none of the session.
     *
     * @param form already checked
     */
    @Retried
    @Transactional
    public Outcome<CommitteeSession> add(UUID id, MemberForm form) {
        return preparing(
                id,
                session -> {
                    if (isStranger(session, form)) {
                        return Outcome.refused("session.refused.unknown");
                    }
                    Seat seat = seat(form);
                    Optional<Refusal> refusal = refusal(seats.of(id), seat);
                    if (refusal.isPresent()) {
                        return new Outcome.Refused<>(refusal.get());
                    }
                    seats.add(id, seat);
                    journal.record(
                            NewSessions.entry("committee.session.seat-add", session)
                                    .changing(
                                            null,
                                            Map.of(
                                                    "seat",
                                                    seat.id().toString(),
                                                    "voting",
                                                    seat.voting())));
                    return Outcome.done(session);
                });
    }

    @Retried
    @Transactional
    public Outcome<CommitteeSession> remove(UUID id, UUID seat) {
        return preparing(
                id,
                session -> {
                    seats.remove(id, seat);
                    journal.record(
                            NewSessions.entry("committee.session.seat-remove", session)
                                    .changing(Map.of("seat", seat.toString()), null));
                    return Outcome.done(session);
                });
    }

    private interface Change {
        Outcome<CommitteeSession> of(CommitteeSession session);
    }

    private Outcome<CommitteeSession> preparing(UUID id, Change change) {
        return switch (desk.toDo(id, CommitteeRights.MANAGE, Set.of(State.PREPARING))) {
            case Outcome.Refused<CommitteeSession> refused -> refused;
            case Outcome.Done<CommitteeSession>(CommitteeSession session) -> change.of(session);
        };
    }

    private boolean isStranger(CommitteeSession session, MemberForm form) {
        PersonId id = form.personId();
        return id != null && known(session).stream().noneMatch(one -> one.id().equals(id));
    }

    private Seat seat(MemberForm form) {
        PersonId id = form.personId();
        Person person = id == null ? null : people.find(id).orElse(null);
        return new Seat(
                TimeOrderedUuid.next(),
                0,
                person == null ? null : person.id(),
                person == null ? form.name() : person.displayName(),
                form.capacity(),
                person == null ? form.email() : person.email(),
                form.isChair(),
                form.isVoting(),
                form.replaces(),
                false);
    }

    private static Optional<Refusal> refusal(List<Seat> there, Seat seat) {
        if (seat.chair() && there.stream().anyMatch(Seat::chair)) {
            return Optional.of(Refusal.because("session.refused.chair"));
        }
        if (seat.person() != null
                && there.stream().anyMatch(other -> seat.person().equals(other.person()))) {
            return Optional.of(Refusal.because("session.refused.sits", seat.name()));
        }
        UUID replaced = seat.substituteOf();
        if (replaced != null && there.stream().noneMatch(o -> isHolder(o, replaced))) {
            return Optional.of(Refusal.because("session.refused.replaced"));
        }
        return Optional.empty();
    }

    private static boolean isHolder(Seat other, @Nullable UUID replaced) {
        return other.id().equals(replaced) && other.isOfComposition();
    }
}
