package fr.beffroi.review.documents;

import fr.beffroi.process.ProcessTimers;
import fr.beffroi.process.Processes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the process that awaits documents that it awaits them longer. */
@Component
class AwaitedTimer {

    static final String MESSAGE = "MSG_DOCUMENTS_EXTENSION";
    private static final String TIMER = "TE_documents_overdue";

    private final Processes processes;
    private final ProcessTimers timers;
    private final Clock clock;

    AwaitedTimer(Processes processes, ProcessTimers timers, Clock clock) {
        this.processes = processes;
        this.timers = timers;
        this.clock = clock;
    }

    /**
     * The drawn timer reads its date anew. Where the drawing has no such message, its timer is
     * moved; one that does not wait yet reads the new date when it gets there.
     *
     * @param late the first day on which an answer is late
     */
    void follow(DocumentRequest request, LocalDate late) {
        String key = request.processKey();
        if (processes.waiting(MESSAGE, List.of(key)).isEmpty()) {
            timers.move(key, TIMER, late.atStartOfDay(clock.getZone()).toInstant());
        } else {
            processes.send("documents-extended:" + request.id(), MESSAGE, key, Map.of());
        }
    }
}
