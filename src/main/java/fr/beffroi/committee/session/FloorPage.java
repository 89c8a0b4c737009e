package fr.beffroi.committee.session;

import fr.beffroi.application.Applications;
import fr.beffroi.committee.CommitteeOutcome.RefusalReason;
import fr.beffroi.committee.CommitteeOutcome.Way;
import fr.beffroi.committee.CommitteeRights;
import fr.beffroi.committee.session.AgendaItem.Suggestion;
import fr.beffroi.committee.session.Ballot.Vote;
import fr.beffroi.committee.session.CommitteeSession.State;
import fr.beffroi.funding.Envelopes;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.HighestGrants;
import fr.beffroi.review.HighestGrants.Highest;
import fr.beffroi.review.Inputs;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what is projected during the session: one item, who is there, the motion. */
@Component
class FloorPage {

    private final SessionDesk desk;
    private final SeatRows seats;
    private final AgendaRows agenda;
    private final BallotRows ballots;
    private final SessionRecusals recusals;
    private final SessionInterests interests;
    private final Applications applications;
    private final HighestGrants grants;
    private final Envelopes envelopes;
    private final Texts texts;

    FloorPage(
            SessionDesk desk,
            SeatRows seats,
            AgendaRows agenda,
            BallotRows ballots,
            SessionRecusals recusals,
            SessionInterests interests,
            Applications applications,
            HighestGrants grants,
            Envelopes envelopes,
            Texts texts) {
        this.desk = desk;
        this.seats = seats;
        this.agenda = agenda;
        this.ballots = ballots;
        this.recusals = recusals;
        this.interests = interests;
        this.applications = applications;
        this.grants = grants;
        this.envelopes = envelopes;
        this.texts = texts;
    }

    /**
     * A member as the page shows it for one item.
     *
     * @param undeclared whether its person has declared nothing yet, and therefore does not vote
     * @param votes whether the seat votes on the item
     * @param vote what was typed or recorded
     */
    record Row(
            Seat seat, boolean recused, boolean undeclared, boolean votes, @Nullable Vote vote) {}

    /**
     * @param shown the item; nothing, or one that left the agenda, for the first that is not
     *     decided
     */
    String show(UUID id, @Nullable UUID shown, @Nullable DecisionForm typed, Model model) {
        CommitteeSession session = desk.readable(id);
        List<AgendaItem> items = agenda.of(id);
        List<Seat> all = seats.of(id);
        AgendaItem item = current(items, shown);
        model.addAttribute("meeting", session);
        model.addAttribute("items", items);
        model.addAttribute("seats", all);
        model.addAttribute("item", item);
        model.addAttribute("toDeclare", interests.toDeclare(session, items, all));
        model.addAttribute(
                "keeps",
                desk.may(CommitteeRights.MANAGE, session) && session.state() == State.CONVENED);
        if (item != null) {
            show(session, item, all, typed, model);
            int at = items.indexOf(item);
            model.addAttribute("before", at > 0 ? items.get(at - 1).id() : null);
            model.addAttribute("after", at < items.size() - 1 ? items.get(at + 1).id() : null);
        }
        return "committee/session/floor";
    }

    private static @Nullable AgendaItem current(List<AgendaItem> items, @Nullable UUID shown) {
        return items.stream()
                .filter(item -> item.id().equals(shown))
                .findFirst()
                .or(() -> items.stream().filter(item -> !item.isDecided()).findFirst())
                .or(() -> items.stream().findFirst())
                .orElse(null);
    }

    /** The item that comes after that one; nothing after the last. */
    @Nullable UUID next(UUID id, UUID item) {
        List<UUID> order = agenda.of(id).stream().map(AgendaItem::id).toList();
        int at = order.indexOf(item) + 1;
        return at < order.size() ? order.get(at) : null;
    }

    private void show(
            CommitteeSession session,
            AgendaItem item,
            List<Seat> all,
            @Nullable DecisionForm typed,
            Model model) {
        Set<UUID> recused = recusals.of(List.of(item), all).getOrDefault(item.id(), Set.of());
        Set<UUID> silent =
                item.isDecided()
                        ? Set.of()
                        : interests
                                .undeclared(List.of(item), all)
                                .getOrDefault(item.id(), Set.of());
        Quorum quorum = Quorum.of(all, union(recused, silent), session.withoutQuorum());
        List<Ballot> said = ballots.of(List.of(item.id())).getOrDefault(item.id(), List.of());
        model.addAttribute("quorum", quorum);
        model.addAttribute("highest", highest(item));
        model.addAttribute("envelope", envelopes.paying(item.request()).orElse(null));
        model.addAttribute("form", typed == null ? fresh(item) : typed);
        model.addAttribute("ways", Inputs.choices(Way.class, "committee.way", texts));
        model.addAttribute(
                "reasonCodes", Inputs.choices(RefusalReason.class, "refusal.reason", texts));
        model.addAttribute(
                "rows",
                all.stream()
                        .map(seat ->
                                new Row(
                                        seat,
                                        recused.contains(seat.id()),
                                        silent.contains(seat.id()),
                                        quorum.voters().contains(seat),
                                        vote(seat, typed, said)))
                        .toList());
    }

    private static Set<UUID> union(Set<UUID> some, Set<UUID> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }

    private static @Nullable Vote vote(Seat seat, @Nullable DecisionForm typed, List<Ballot> said) {
        if (typed != null) {
            return typed.votes().get(seat.id());
        }
        return said.stream()
                .filter(ballot -> ballot.seat().equals(seat.id()))
                .findFirst()
                .map(Ballot::vote)
                .orElse(Vote.FOR);
    }

    /** What the ceilings of the review allow at most. */
    Highest highest(AgendaItem item) {
        return grants.highest(
                applications.get(item.application()), applications.request(item.request()));
    }

    private static DecisionForm fresh(AgendaItem item) {
        Suggestion ranked = item.suggestion();
        Money money =
                ranked == null || !ranked.amount().isPositive()
                        ? item.suggested()
                        : ranked.amount();
        String amount = money.euros().stripTrailingZeros().toPlainString().replace('.', ',');
        Way way = ranked == null ? null : ranked.way();
        return new DecisionForm(item.version(), way, amount, null, "", true, Map.of());
    }
}
