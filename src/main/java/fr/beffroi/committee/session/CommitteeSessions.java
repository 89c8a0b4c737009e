package fr.beffroi.committee.session;

import fr.beffroi.committee.session.CommitteeSession.State;
import fr.beffroi.process.ProcessBean;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What the process of a session asks. */
@ProcessBean("committeeSessions")
public class CommitteeSessions {

    /** Requests told in one transaction. */
    static final int PAGE = 200;

    private final SessionRows sessions;
    private final SeatRows seats;
    private final AgendaRows agenda;
    private final SentOutcomes outcomes;
    private final SecretariatMail mail;
    private final SessionFacts facts;
    private final Clock clock;

    CommitteeSessions(
            SessionRows sessions,
            SeatRows seats,
            AgendaRows agenda,
            SentOutcomes outcomes,
            SecretariatMail mail,
            SessionFacts facts,
            Clock clock) {
        this.sessions = sessions;
        this.seats = seats;
        this.agenda = agenda;
        this.outcomes = outcomes;
        this.mail = mail;
        this.facts = facts;
        this.clock = clock;
    }

    /** Writes to everybody who sits and has an address. */
    public void convene(String sessionId) {
        CommitteeSession session = get(sessionId);
        int items = agenda.of(session.id()).size();
        seats.of(session.id()).stream()
                .filter(seat -> !seat.email().isBlank())
                .forEach(seat -> mail.convene(session, seat, items));
    }

    /** When a written consultation ends, in ISO-8601: at the end of its last day. */
    public String writtenUntil(String sessionId) {
        return get(sessionId)
                .heldOn()
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant()
                .toString();
    }

    /**
     * Tells the next page of requests what the committee said of them, and lets them go on.
     *
     * @return whether there are more
     */
    public boolean sendOutcomes(String sessionId) {
        CommitteeSession session = get(sessionId);
        List<AgendaItem> page = agenda.toSend(session.id(), PAGE + 1);
        page.stream().limit(PAGE).forEach(item -> outcomes.send(session, item));
        return page.size() > PAGE;
    }

    /** Nothing more is to be done; what was not examined may be put on another agenda. */
    public void close(String sessionId) {
        CommitteeSession session = sessions.lock(UUID.fromString(sessionId)).orElseThrow();
        agenda.letGo(session.id());
        sessions.move(session.id(), State.CLOSED);
        facts.closed(session, agenda.of(session.id()).size(), agenda.given(session.id()));
    }

    /** Tells those who were convened that the session is given up. */
    public void tellCancelled(String sessionId) {
        CommitteeSession session = get(sessionId);
        if (session.convenedAt() != null) {
            String reason = sessions.cancelledFor(session.id());
            seats.of(session.id()).stream()
                    .filter(seat -> !seat.email().isBlank())
                    .forEach(seat -> mail.cancelled(session, seat, reason));
        }
    }

    private CommitteeSession get(String sessionId) {
        return sessions.find(UUID.fromString(sessionId)).orElseThrow();
    }
}
