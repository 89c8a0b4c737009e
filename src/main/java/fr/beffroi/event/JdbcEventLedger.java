package fr.beffroi.event;

import fr.beffroi.event.relay.RelayNudge;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.TimeOrderedUuid;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Writes each fact to the ledger and to the outbox, in the transaction that makes it true. */
@Component
class JdbcEventLedger implements EventLedger {

    /** Bytes; a thin event is far smaller, and Kafka and webhooks take this size everywhere. */
    static final int LARGEST = 20_000;

    private final EventContracts contracts;
    private final LedgerTables tables;
    private final EventPartitions partitions;
    private final RelayNudge nudge;
    private final CurrentActor currentActor;
    private final TraceParent trace;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;
    private final String schemas;

    JdbcEventLedger(
            EventContracts contracts,
            LedgerTables tables,
            EventPartitions partitions,
            RelayNudge nudge,
            CurrentActor currentActor,
            TraceParent trace,
            ApplicationEventPublisher listeners,
            Clock clock,
            @Value("${beffroi.public-url}") String publicUrl) {
        this.contracts = contracts;
        this.tables = tables;
        this.partitions = partitions;
        this.nudge = nudge;
        this.currentActor = currentActor;
        this.trace = trace;
        this.listeners = listeners;
        this.clock = clock;
        this.schemas = publicUrl + "/contrats/events/";
    }

    @Override
    public void append(NewEvent event) {
        UUID id = TimeOrderedUuid.next();
        CommandTrail trail = CommandTrail.current(nudge, id);
        EventContract contract =
                contracts
                        .find(event.type())
                        .orElseThrow(
                                () -> new InvalidEventException("No contract: " + event.type()));
        JsonNode data = EventJson.tree(event.data());
        contract.check(data);
        String payload = EventJson.text(data);
        int bytes = payload.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LARGEST) {
            throw new InvalidEventException(event.type() + ": " + bytes + " bytes");
        }
        int sequence = tables.nextInStream(event.subject());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        partitions.ensureFor(now);
        var fact =
                new Fact(
                        id,
                        event,
                        contract,
                        data,
                        schemas + contract.type() + "/" + contract.version() + ".json",
                        sequence,
                        now,
                        currentActor.get().kind(),
                        trail.correlation(),
                        trail.follow(id),
                        trace.current());
        tables.append(fact, payload);
        listeners.publishEvent(FactTold.of(fact));
    }
}
