package fr.beffroi.event.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an operator watches: how long the oldest event has waited (alert above 5 s), how many wait,
 * how many are parked (alert above 0), who leads.
 */
@Component
class RelayMetrics {

    private static final String OLDEST =
            "select coalesce(extract(epoch from clock_timestamp() - min(queued_at)), 0) from outbox";

    private final JdbcClient sql;
    private final AtomicInteger leading = new AtomicInteger();
    private final Counter takeovers;
    private final Counter failures;
    private final Timer publication;

    RelayMetrics(JdbcClient sql, MeterRegistry meters) {
        this.sql = sql;
        Gauge.builder("beffroi.events.outbox.oldest", () -> read(OLDEST))
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("beffroi.events.outbox.size", () -> read("select count(*) from outbox"))
                .register(meters);
        Gauge.builder("beffroi.events.parked", () -> read("select count(*) from outbox_parked"))
                .register(meters);
        Gauge.builder("beffroi.events.relay.leader", leading, AtomicInteger::get).register(meters);
        this.takeovers = meters.counter("beffroi.events.relay.takeovers");
        this.failures = meters.counter("beffroi.events.relay.failures");
        this.publication =
                Timer.builder("beffroi.events.publication")
                        .description("From the outbox to Kafka's acknowledgement")
                        .publishPercentileHistogram()
                        .register(meters);
    }

    void leads() {
        leading.set(1);
        takeovers.increment();
    }

    void follows() {
        leading.set(0);
    }

    void failed() {
        failures.increment();
    }

    void published(List<OutboxRow> rows, long readAtNanos) {
        long since = System.nanoTime() - readAtNanos;
        rows.forEach(row -> publication.record(row.waitedNanos() + since, TimeUnit.NANOSECONDS));
    }

    private double read(String query) {
        try {
            return sql.sql(query).query(Double.class).single();
        } catch (DataAccessException e) {
            return Double.NaN;
        }
    }
}
