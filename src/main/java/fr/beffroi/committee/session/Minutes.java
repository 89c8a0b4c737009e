package fr.beffroi.committee.session;

import fr.beffroi.account.People;
import fr.beffroi.account.Person;
import fr.beffroi.authority.Authorities;
import fr.beffroi.authority.AuthorityService;
import fr.beffroi.document.Letterhead;
import fr.beffroi.document.PdfDocuments;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Texts;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The minutes of a session, in French: who was there and in what capacity, what was examined, the
 * sense of each deliberation, the quorum of each item, who left (CRPA R133-13).
 */
@Component
class Minutes {

    private final SeatRows seats;
    private final AgendaRows agenda;
    private final BallotRows ballots;
    private final Authorities authorities;
    private final People people;
    private final PdfDocuments pdf;
    private final Texts texts;

    Minutes(
            SeatRows seats,
            AgendaRows agenda,
            BallotRows ballots,
            Authorities authorities,
            People people,
            PdfDocuments pdf,
            Texts texts) {
        this.seats = seats;
        this.agenda = agenda;
        this.ballots = ballots;
        this.authorities = authorities;
        this.people = people;
        this.pdf = pdf;
        this.texts = texts;
    }

    /**
     * One item of the minutes.
     *
     * @param recused names of those who left
     * @param against names of those who voted against, who may have it noted
     */
    record Line(
            AgendaItem item, List<String> recused, List<String> against, List<String> abstained) {}

    /**
     * Prints them.
     *
     * @param signedAt absent for a draft, which says so
     */
    byte[] print(CommitteeSession session, @Nullable Instant signedAt, @Nullable PersonId by) {
        List<Seat> all = seats.of(session.id());
        Map<String, Object> model = new HashMap<>();
        model.put("meeting", session);
        model.put("seats", all);
        model.put("lines", lines(session, all));
        model.put("letterhead", letterhead(session));
        model.put("signed", signedAt != null);
        model.put("signedAt", signedAt == null ? Instant.EPOCH : signedAt);
        model.put(
                "signatory", by == null ? "" : people.find(by).map(Person::displayName).orElse(""));
        model.put("texts", texts);
        return pdf.render("committee/session/minutes-pdf", model, Locale.FRENCH);
    }

    private List<Line> lines(CommitteeSession session, List<Seat> all) {
        Map<UUID, Seat> byId =
                all.stream().collect(Collectors.toMap(Seat::id, Function.identity()));
        List<AgendaItem> items = agenda.of(session.id());
        Map<UUID, List<Ballot>> said = ballots.of(items.stream().map(AgendaItem::id).toList());
        return items.stream()
                .map(item -> {
                    List<Ballot> of = said.getOrDefault(item.id(), List.of());
                    return new Line(
                            item,
                            names(of, byId, Ballot::recused),
                            names(of, byId, b -> b.vote() == Ballot.Vote.AGAINST),
                            names(of, byId, b -> b.vote() == Ballot.Vote.ABSTAIN));
                })
                .toList();
    }

    private static List<String> names(
            List<Ballot> ballots, Map<UUID, Seat> seats, Predicate<Ballot> those) {
        return ballots.stream()
                .filter(those)
                .map(ballot -> seats.get(ballot.seat()))
                .filter(Objects::nonNull)
                .map(Seat::name)
                .toList();
    }

    Letterhead letterhead(CommitteeSession session) {
        AuthorityService service =
                authorities
                        .holding(
                                "COMMISSION_SECRETARIAT",
                                session.authority(),
                                session.scheme(),
                                session.department())
                        .orElseThrow(
                                () -> new IllegalStateException("No service keeps this committee"));
        return Letterhead.of(authorities.get(session.authority()), service);
    }
}
