package fr.beffroi.bench;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks once a second how long the oldest event has waited for the broker. */
final class OldestEvent implements AutoCloseable {

    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
    private final AtomicReference<Double> oldest = new AtomicReference<>(0.0);

    private final Future<?> each;

    OldestEvent(JdbcClient sql) {
        each =
                looking.scheduleAtFixedRate(
                        () -> oldest.accumulateAndGet(waiting(sql), Math::max),
                        1,
                        1,
                        TimeUnit.SECONDS);
    }

    private static double waiting(JdbcClient sql) {
        return sql.sql(
                        """
                        select coalesce(extract(epoch from max(clock_timestamp() - queued_at)), 0)
                        from outbox
                        """)
                .query(Double.class)
                .single();
    }

    /** The longest seen, in seconds. */
    double seconds() {
        if (each.isDone()) {
            throw new IllegalStateException("It stopped looking");
        }
        return oldest.get();
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
