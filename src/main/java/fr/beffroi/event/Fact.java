package fr.beffroi.event;

import fr.beffroi.kernel.ActorKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event with all that the ledger adds to it.
 *
 * @param sequence its number in the stream of its subject, from 1, without gap
 * @param correlation common to the events of one transaction
 * @param causation the event of the same transaction that came before
 */
record Fact(
        UUID id,
        NewEvent event,
        EventContract contract,
        JsonNode data,
        String dataSchema,
        int sequence,
        Instant occurredAt,
        ActorKind actor,
        UUID correlation,
        @Nullable UUID causation,
        @Nullable String traceParent) {}
