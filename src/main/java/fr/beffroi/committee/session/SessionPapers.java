package fr.beffroi.committee.session;

import fr.beffroi.document.PdfDocuments;
import fr.beffroi.integrity.BarredPeople;
import fr.beffroi.integrity.Duty;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.WrittenReports;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The papers of a session in French, as one document: the agenda, then each request with its
 * report, one bookmark each. Whoever is barred from a dossier does not read its report.
 */
@Component
class SessionPapers {

    private final SeatRows seats;
    private final AgendaRows agenda;
    private final WrittenReports reports;
    private final BarredPeople barred;
    private final SessionRecusals recusals;
    private final Minutes minutes;
    private final PdfDocuments pdf;
    private final Texts texts;

    SessionPapers(
            SeatRows seats,
            AgendaRows agenda,
            WrittenReports reports,
            BarredPeople barred,
            SessionRecusals recusals,
            Minutes minutes,
            PdfDocuments pdf,
            Texts texts) {
        this.seats = seats;
        this.agenda = agenda;
        this.reports = reports;
        this.barred = barred;
        this.recusals = recusals;
        this.minutes = minutes;
        this.pdf = pdf;
        this.texts = texts;
    }

    /** A place of the document that its reader may jump to. */
    record Bookmark(String name, String anchor) {}

    /**
     * @param reader who will read it
     */
    byte[] print(CommitteeSession session, PersonId reader) {
        List<AgendaItem> items = agenda.of(session.id());
        List<Seat> all = seats.of(session.id());
        Map<String, Object> model = new HashMap<>();
        model.put("meeting", session);
        model.put("seats", all);
        model.put("items", items);
        model.put("closed", closedTo(reader, items, all));
        model.put("reports", reports.last(items.stream().map(AgendaItem::request).toList()));
        model.put(
                "bookmarks",
                items.stream()
                        .map(item ->
                                new Bookmark(
                                        item.position() + ". " + item.applicant(),
                                        "point-" + item.position()))
                        .toList());
        model.put("letterhead", minutes.letterhead(session));
        model.put("texts", texts);
        return pdf.render("committee/session/papers-pdf", model, Locale.FRENCH);
    }

    private Set<FundingRequestId> closedTo(
            PersonId reader, List<AgendaItem> items, List<Seat> all) {
        Set<ApplicationId> out =
                new HashSet<>(
                        barred.of(
                                        items.stream().map(AgendaItem::application).toList(),
                                        List.of(reader),
                                        Duty.COMMITTEE)
                                .keySet());
        Set<UUID> mine =
                all.stream()
                        .filter(seat -> reader.equals(seat.person()))
                        .map(Seat::id)
                        .collect(Collectors.toSet());
        Map<UUID, Set<UUID>> said = recusals.said(items.stream().map(AgendaItem::id).toList());
        items.stream()
                .filter(item -> !Collections.disjoint(mine, said.getOrDefault(item.id(), Set.of())))
                .map(AgendaItem::application)
                .forEach(out::add);
        return items.stream()
                .filter(item -> out.contains(item.application()))
                .map(AgendaItem::request)
                .collect(Collectors.toSet());
    }
}
