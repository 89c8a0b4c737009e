package fr.beffroi.committee.session;

import fr.beffroi.call.Calls;
import fr.beffroi.committee.CommitteeRights;
import fr.beffroi.committee.session.CommitteeSession.State;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.Inputs.Choice;
import fr.beffroi.review.TypedDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the pages of a session show, but the one that is projected. */
@Component
class SessionPages {

    private final SessionDesk desk;
    private final SeatRows seats;
    private final AgendaRows agenda;
    private final Agendas agendas;
    private final SessionMembers members;
    private final Convening convening;
    private final SessionInterests interests;
    private final HeldCalls held;
    private final Calls calls;
    private final CurrentActor actor;
    private final Texts texts;

    SessionPages(
            SessionDesk desk,
            SeatRows seats,
            AgendaRows agenda,
            Agendas agendas,
            SessionMembers members,
            Convening convening,
            SessionInterests interests,
            HeldCalls held,
            Calls calls,
            CurrentActor actor,
            Texts texts) {
        this.desk = desk;
        this.seats = seats;
        this.agenda = agenda;
        this.agendas = agendas;
        this.members = members;
        this.convening = convening;
        this.interests = interests;
        this.held = held;
        this.calls = calls;
        this.actor = actor;
        this.texts = texts;
    }

    /** The page that begins a session. */
    String begin(SessionForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("meeting", null);
        model.addAttribute("earliest", convening.earliest());
        model.addAttribute(
                "calls",
                held.offered().stream()
                        .map(call -> new Choice(call.id().toString(), call.title()))
                        .toList());
        return "committee/session/edit";
    }

    /** A first form: the earliest day that leaves enough clear days. */
    SessionForm fresh() {
        return new SessionForm(
                "", List.of(), false, TypedDate.of(convening.earliest()), "09:30", "", "", false);
    }

    /** The page that changes when and where a session is held. */
    String edit(UUID id, @Nullable SessionForm typed, Model model) {
        CommitteeSession session = desk.readable(id);
        model.addAttribute("meeting", session);
        model.addAttribute("earliest", convening.earliest());
        model.addAttribute("calls", List.of());
        model.addAttribute(
                "form",
                typed != null
                        ? typed
                        : new SessionForm(
                                session.title(),
                                List.of(),
                                session.written(),
                                TypedDate.of(session.heldOn()),
                                session.heldAt().toString(),
                                session.place(),
                                session.link(),
                                session.withoutQuorum()));
        return "committee/session/edit";
    }

    /** The session as a whole: where it stands, who sits, its agenda. */
    String show(UUID id, @Nullable MemberForm typed, Model model) {
        CommitteeSession session = desk.readable(id);
        boolean manages = desk.may(CommitteeRights.MANAGE, session);
        boolean preparing = manages && session.state() == State.PREPARING;
        List<Seat> all = seats.of(id);
        model.addAttribute("meeting", session);
        model.addAttribute("seats", all);
        List<AgendaItem> items = agenda.of(id);
        model.addAttribute("items", items);
        model.addAttribute("toDeclare", interests.toDeclare(session, items, all));
        model.addAttribute("silent", silent(session, items, all));
        model.addAttribute("callsOf", calls.all(session.calls()));
        model.addAttribute("manages", manages);
        model.addAttribute("preparing", preparing);
        model.addAttribute("arranges", manages && session.state().isOpen());
        model.addAttribute("signs", desk.may(CommitteeRights.SIGN, session));
        model.addAttribute("consulting", manages && convening.isConsulting(session));
        model.addAttribute("mySeat", mySeat(all));
        model.addAttribute("quorum", Quorum.of(all, Set.of(), session.withoutQuorum()));
        model.addAttribute("earliest", convening.earliest());
        model.addAttribute("member", typed == null ? MemberForm.EMPTY : typed);
        model.addAttribute("people", preparing ? known(session) : List.of());
        model.addAttribute("roles", preparing ? roles(all) : List.of());
        model.addAttribute(
                "offered",
                manages && session.state().isOpen() ? agendas.offered(session) : List.of());
        return "committee/session/session";
    }

    /** Seats whose people have still something to declare before they vote. */
    private Set<UUID> silent(CommitteeSession session, List<AgendaItem> items, List<Seat> all) {
        return session.state().isOpen()
                ? interests
                        .undeclared(items.stream().filter(item -> !item.isDecided()).toList(), all)
                        .values()
                        .stream()
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private @Nullable Seat mySeat(List<Seat> all) {
        PersonId me = actor.get().person();
        return all.stream()
                .filter(seat -> me != null && me.equals(seat.person()))
                .findFirst()
                .orElse(null);
    }

    private List<Choice> known(CommitteeSession session) {
        return members.known(session).stream()
                .map(person -> new Choice(person.id().toString(), person.displayName()))
                .toList();
    }

    /** Chair, member, observer, or in place of a member. */
    private List<Choice> roles(List<Seat> all) {
        List<Choice> roles = new ArrayList<>();
        for (String role : List.of("MEMBER", "CHAIR", "OBSERVER")) {
            roles.add(new Choice(role, texts.of(Refusal.because("session.role." + role))));
        }
        all.stream()
                .filter(Seat::isOfComposition)
                .map(seat ->
                        new Choice(
                                seat.id().toString(),
                                texts.of(Refusal.because("session.role.substitute", seat.name()))))
                .forEach(roles::add);
        return roles;
    }
}
