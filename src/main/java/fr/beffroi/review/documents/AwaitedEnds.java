package fr.beffroi.review.documents;

import fr.beffroi.application.Application;
import fr.beffroi.review.documents.DocumentRequest.State;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Stops awaiting documents, because the dossier goes its way without them. */
@Component
public class AwaitedEnds {

    private final DocumentRequestRows requests;
    private final HeldClocks clocks;
    private final Clock clock;

    AwaitedEnds(DocumentRequestRows requests, HeldClocks clocks, Clock clock) {
        this.requests = requests;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Nothing happens if nothing is awaited. The caller holds the lock of the dossier. */
    public void close(Application application) {
        requests.last(application.id())
                .filter(last -> last.state() == State.OPEN || last.state() == State.EXPIRED)
                .ifPresent(last -> {
                    requests.move(last.id(), State.CLOSED);
                    clocks.release(application, last, LocalDate.now(clock));
                });
    }
}
