package fr.beffroi.event;

import fr.beffroi.event.relay.RelayNudge;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the events of one transaction share: the correlation id, and which one came before. Lives as
 * long as the transaction and wakes the relay when it commits.
 */
final class CommandTrail implements TransactionSynchronization {

    private final RelayNudge nudge;
    private final UUID correlation;
    private @Nullable UUID last;

    private CommandTrail(RelayNudge nudge, UUID correlation) {
        this.nudge = nudge;
        this.correlation = correlation;
    }

    /**
     * The trail of the current transaction, begun if this is its first event.
     *
     * @throws IllegalStateException outside a transaction
     */
    static CommandTrail current(RelayNudge nudge, UUID firstEvent) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An event is told in the transaction of its fact");
        }
        for (TransactionSynchronization known :
                TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof CommandTrail trail) {
                return trail;
            }
        }
        var trail = new CommandTrail(nudge, firstEvent);
        TransactionSynchronizationManager.registerSynchronization(trail);
        return trail;
    }

    UUID correlation() {
        return correlation;
    }

    /**
     * The event of the same transaction that came before, if any; the given one is the last now.
     */
    @Nullable UUID follow(UUID event) {
        UUID before = last;
        last = event;
        return before;
    }

    @Override
    public void afterCommit() {
        nudge.now();
    }
}
