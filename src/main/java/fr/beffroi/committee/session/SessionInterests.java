package fr.beffroi.committee.session;

import fr.beffroi.application.Applications;
import fr.beffroi.committee.CommitteeRights;
import fr.beffroi.integrity.InterestNature;
import fr.beffroi.integrity.Interests;
import fr.beffroi.integrity.UndeclaredPeople;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.process.Retried;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the secretary and the members declare of their interests, for a whole agenda at once: before
 * that they neither record what the committee says nor vote (procedures §7.1).
 */
@Service
class SessionInterests {

    private final SessionDesk desk;
    private final SessionRows sessions;
    private final SeatRows seats;
    private final AgendaRows agenda;
    private final Holding holding;
    private final Interests interests;
    private final UndeclaredPeople undeclared;
    private final Applications applications;

    SessionInterests(
            SessionDesk desk,
            SessionRows sessions,
            SeatRows seats,
            AgendaRows agenda,
            Holding holding,
            Interests interests,
            UndeclaredPeople undeclared,
            Applications applications) {
        this.desk = desk;
        this.sessions = sessions;
        this.seats = seats;
        this.agenda = agenda;
        this.holding = holding;
        this.interests = interests;
        this.undeclared = undeclared;
        this.applications = applications;
    }

    /** By item, the seats whose people have an account and have declared nothing. One query. */
    Map<UUID, Set<UUID>> undeclared(List<AgendaItem> items, List<Seat> all) {
        List<PersonId> people = all.stream().map(Seat::person).filter(Objects::nonNull).toList();
        Map<ApplicationId, Set<PersonId>> left = undeclared.of(dossiers(items), people);
        Map<UUID, Set<UUID>> byItem = new HashMap<>();
        for (AgendaItem item : items) {
            Set<PersonId> silent = left.getOrDefault(item.application(), Set.of());
            byItem.put(
                    item.id(),
                    all.stream()
                            .filter(seat -> seat.person() != null && silent.contains(seat.person()))
                            .map(Seat::id)
                            .collect(Collectors.toSet()));
        }
        return byItem;
    }

    /** What the person signed in has still to declare, if they keep the session or sit there. */
    List<AgendaItem> toDeclare(CommitteeSession session, List<AgendaItem> items, List<Seat> all) {
        if (!session.state().isOpen() || !isAsked(session, all)) {
            return List.of();
        }
        List<AgendaItem> open = items.stream().filter(item -> !item.isDecided()).toList();
        Set<ApplicationId> left = interests.undeclared(dossiers(open), desk.person());
        return open.stream().filter(item -> left.contains(item.application())).toList();
    }

    private boolean isAsked(CommitteeSession session, List<Seat> all) {
        return desk.may(CommitteeRights.MANAGE, session)
                || all.stream().anyMatch(seat -> desk.person().equals(seat.person()));
    }

    /**
     * Declares for all that is not decided yet: a link with the dossiers of these items, which
     * closes them to the person, and none with the others. Declared already is declared.
     *
     * @param tied ids of items
     * @param comment on the links; may be empty
     */
    @Retried
    @Transactional
    public Outcome<CommitteeSession> declare(UUID id, Collection<String> tied, String comment) {
        CommitteeSession shown = desk.readable(id);
        Set<ApplicationId> locked = dossiers(agenda.of(id));
        locked.stream()
                .sorted(Comparator.comparing(ApplicationId::value))
                .forEach(applications::lock);
        List<Seat> all = seats.of(id);
        CommitteeSession session =
                sessions.lock(id)
                        .filter(one -> isAsked(one, all))
                        .orElseThrow(() -> new NotFound("Session " + shown.id()));
        if (!session.state().isOpen()) {
            return new Outcome.Refused<>(
                    Refusal.because("session.refused.state." + session.state()));
        }
        List<AgendaItem> open =
                agenda.of(id).stream()
                        .filter(item -> !item.isDecided() && locked.contains(item.application()))
                        .toList();
        declare(session, open, all, tied, comment);
        return Outcome.done(session);
    }

    private void declare(
            CommitteeSession session,
            List<AgendaItem> open,
            List<Seat> all,
            Collection<String> tied,
            String comment) {
        PersonId me = desk.person();
        Set<ApplicationId> mine =
                dossiers(
                        open.stream().filter(item -> tied.contains(item.id().toString())).toList());
        Set<ApplicationId> left = interests.undeclared(dossiers(open), me);
        for (ApplicationId dossier : mine) {
            interests.correct(dossier, me, InterestNature.OTHER, comment);
        }
        left.stream()
                .filter(dossier -> !mine.contains(dossier))
                .forEach(dossier -> interests.declare(dossier, me, InterestNature.NONE, ""));
        for (AgendaItem item : open) {
            if (mine.contains(item.application())) {
                all.stream()
                        .filter(seat -> me.equals(seat.person()))
                        .forEach(seat -> holding.leave(session, item, seat, comment));
            }
        }
    }

    private static Set<ApplicationId> dossiers(List<AgendaItem> items) {
        return items.stream().map(AgendaItem::application).collect(Collectors.toSet());
    }
}
