package fr.beffroi.faults;

import fr.beffroi.event.EventLedger;
import fr.beffroi.event.SampleEvents;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes steps inside the service of a fault test, and says on the console which have committed. */
final class Stepping {

    static final String DONE = "step done: ";
    static final String ENDED = "steps ended";

    private static final int THREADS = 4;
    private static final List<UUID> APPLICATIONS =
            Stream.iterate(1, i -> i + 1)
                    .limit(10)
                    .map(i -> new UUID(0x0199_3b6e_7c1a_7000L, 0x8000_0000_0000_0000L + i))
                    .toList();

    private final EventLedger ledger;
    private final TransactionTemplate transaction;
    private final int steps;

    Stepping(
            EventLedger ledger,
            TransactionTemplate transaction,
            @Value("${beffroi.faults.steps}") int steps) {
        this.ledger = ledger;
        this.transaction = transaction;
        this.steps = steps;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var left = new AtomicInteger(steps);
        var working = new AtomicInteger(THREADS);
        for (int thread = 0; thread < THREADS; thread++) {
            Thread.ofPlatform().daemon().start(() -> takeSteps(left, working));
        }
    }

    private void takeSteps(AtomicInteger left, AtomicInteger working) {
        for (int step = left.getAndDecrement(); step > 0; step = left.getAndDecrement()) {
            take(APPLICATIONS.get(step % APPLICATIONS.size()));
        }
        if (working.decrementAndGet() == 0) {
            System.out.println(ENDED);
        }
    }

    private void take(UUID application) {
        transaction.executeWithoutResult(_ -> ledger.append(SampleEvents.withdrawn(application)));
        System.out.println(DONE + application);
    }
}
