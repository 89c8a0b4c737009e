package fr.beffroi.event.relay;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event waiting for Kafka.
 *
 * @param position absent until the relay takes it for the first time
 * @param parked whether an earlier event of the same key is parked
 * @param waitedNanos since it was queued, when it was read
 */
record OutboxRow(
        long id,
        UUID eventId,
        OffsetDateTime occurredAt,
        String topic,
        UUID key,
        Map<String, String> headers,
        String payload,
        @Nullable Long position,
        boolean parked,
        long waitedNanos) {}
