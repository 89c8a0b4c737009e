package fr.beffroi.event.relay;

import com.zaxxer.hikari.HikariDataSource;
import fr.beffroi.event.LedgerRig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;

/** Relays on a database of their own, started and stopped as replicas are. */
public final class RelayRig implements AutoCloseable {

    private final String url;
    private final Map<String, Object> kafka;
    private final HikariDataSource database = new HikariDataSource();
    private final RelayNudge nudge = new RelayNudge();
    private final List<Replica> replicas = new ArrayList<>();
    private final LedgerRig ledger;

    /** One replica's relay, with its own metrics. */
    record Replica(Relay relay, SimpleMeterRegistry meters) {

        boolean leads() {
            return meters.get("beffroi.events.relay.leader").gauge().value() == 1;
        }

        double count(String metric) {
            return meters.get("beffroi.events." + metric).counter().count();
        }
    }

    public RelayRig(String url, String broker) {
        this.url = url;
        this.kafka = new HashMap<>(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker));
        database.setJdbcUrl(url);
        database.setUsername("postgres");
        database.setPassword("postgres");
        this.ledger = new LedgerRig(database, nudge);
    }

    /** The same, with a note of each acknowledgement. */
    public RelayRig(String url, String broker, Acknowledgements acknowledgements) {
        this(url, broker);
        kafka.putAll(acknowledgements.settings());
    }

    public LedgerRig ledger() {
        return ledger;
    }

    RelayNudge nudge() {
        return nudge;
    }

    /** Starts one more replica of the relay. */
    public Replica start() {
        var properties =
                new EventProperties(
                        true,
                        12,
                        (short) -1,
                        Duration.ofDays(90),
                        Duration.ofMillis(20),
                        500,
                        Duration.ofMillis(200),
                        Duration.ofSeconds(30));
        var meters = new SimpleMeterRegistry();
        var relay =
                new Relay(
                        new RelaySessions(new Address(url)),
                        new Topics(new KafkaAdmin(kafka), properties),
                        new KafkaSenders(new DefaultKafkaProducerFactory<>(kafka), properties),
                        nudge,
                        new RelayMetrics(ledger.sql(), meters),
                        properties);
        relay.start();
        var replica = new Replica(relay, meters);
        replicas.add(replica);
        return replica;
    }

    @Override
    public void close() {
        replicas.forEach(replica -> replica.relay().stop());
        database.close();
    }

    private record Address(String getJdbcUrl) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return "postgres";
        }

        @Override
        public String getPassword() {
            return "postgres";
        }
    }
}
