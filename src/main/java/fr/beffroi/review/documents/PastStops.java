package fr.beffroi.review.documents;

import fr.beffroi.application.Application;
import fr.beffroi.application.ClockStops;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.deadline.Suspension;
import fr.beffroi.review.documents.DocumentRequest.State;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells a clock that was started late of the requests for documents that came before. */
@Component
class PastStops implements ClockStops {

    private final DocumentRequestRows requests;
    private final HeldClocks held;
    private final LegalClocks clocks;
    private final Clock clock;

    PastStops(DocumentRequestRows requests, HeldClocks held, LegalClocks clocks, Clock clock) {
        this.requests = requests;
        this.held = held;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public void again(Application application) {
        Map<UUID, LocalDate> ends = ends(application);
        for (DocumentRequest asked : requests.of(application.id()).reversed()) {
            held.hold(application, asked);
            if (asked.state() != State.OPEN) {
                LocalDate end = ends.get(asked.id());
                held.release(application, asked, end == null ? endOf(asked) : end);
            }
        }
    }

    /** As the other clocks of the dossier know them. */
    private Map<UUID, LocalDate> ends(Application application) {
        Map<UUID, LocalDate> ends = new HashMap<>();
        clocks.watched(application.id().value()).stream()
                .flatMap(watched -> watched.suspensions().stream())
                .forEach(known -> keep(ends, known));
        return ends;
    }

    private static void keep(Map<UUID, LocalDate> ends, Suspension known) {
        LocalDate end = known.receivedOn();
        if (end != null) {
            ends.put(known.request(), end);
        }
    }

    /** The day of the answer; else the last day. */
    private LocalDate endOf(DocumentRequest asked) {
        Instant answeredAt = asked.answeredAt();
        return answeredAt == null
                ? asked.limitOn()
                : LocalDate.ofInstant(answeredAt, clock.getZone());
    }
}
