package fr.beffroi.event.relay;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the events of the outbox batch by batch, for the time that one producer lives. */
final class Batches {

    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);

    private final Outbox outbox;
    private final KafkaSender sender;
    private final RelayMetrics metrics;
    private final int size;
    private long position;

    Batches(Outbox outbox, KafkaSender sender, RelayMetrics metrics, int size) {
        this.outbox = outbox;
        this.sender = sender;
        this.metrics = metrics;
        this.size = size;
        this.position = outbox.lastPosition();
    }

    /**
     * Publishes the next events.
     *
     * @return whether more are probably waiting
     * @throws KafkaException if one of them failed: the producer is then of no more use
     */
    boolean publishNext() throws InterruptedException {
        List<OutboxRow> rows = outbox.next(size);
        if (rows.isEmpty()) {
            return false;
        }
        long readAt = System.nanoTime();
        boolean more = rows.size() == size;
        List<OutboxRow> free = withoutParked(rows);
        takePositions(free);
        Sending sending = sender.send(free);
        if (!sending.published().isEmpty()) {
            metrics.published(sending.published(), readAt);
            outbox.delete(sending.published());
        }
        Sending.Failure failure = sending.failure();
        if (failure != null) {
            setAside(failure);
        }
        return more;
    }

    private List<OutboxRow> withoutParked(List<OutboxRow> rows) {
        Set<UUID> parked =
                rows.stream()
                        .filter(OutboxRow::parked)
                        .map(OutboxRow::key)
                        .collect(Collectors.toSet());
        if (parked.isEmpty()) {
            return rows;
        }
        outbox.park(parked, "follows a parked event");
        return rows.stream().filter(row -> !parked.contains(row.key())).toList();
    }

    private void takePositions(List<OutboxRow> rows) {
        List<OutboxRow> untaken = rows.stream().filter(row -> row.position() == null).toList();
        if (!untaken.isEmpty()) {
            outbox.take(untaken, position + 1);
            position += untaken.size();
        }
    }

    private void setAside(Sending.Failure failure) {
        OutboxRow row = failure.row();
        if (KafkaSender.isForGood(failure.cause())) {
            LOG.error(
                    "Kafka refuses event {} for good: the stream of {} is parked until an operator queues it again",
                    row.eventId(),
                    row.key(),
                    failure.cause());
            outbox.park(Set.of(row.key()), failure.cause().toString());
        }
        throw new KafkaException(
                "Event " + row.eventId() + " was not acknowledged", failure.cause());
    }
}
