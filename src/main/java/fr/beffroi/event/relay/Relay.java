package fr.beffroi.event.relay;

import java.sql.SQLException;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Brings the outbox to Kafka, in a thread of its own that nothing in the service waits for. It
 * never gives up: while the database or Kafka is away it tries again, from the first event that
 * waits.
 */
@Component
final class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration LAST_BATCH = Duration.ofSeconds(2);

    private final RelaySessions sessions;
    private final Topics topics;
    private final KafkaSenders senders;
    private final RelayNudge nudge;
    private final RelayMetrics metrics;
    private final EventProperties properties;
    private volatile boolean running;
    private @Nullable Thread thread;

    Relay(
            RelaySessions sessions,
            Topics topics,
            KafkaSenders senders,
            RelayNudge nudge,
            RelayMetrics metrics,
            EventProperties properties) {
        this.sessions = sessions;
        this.topics = topics;
        this.senders = senders;
        this.nudge = nudge;
        this.metrics = metrics;
        this.properties = properties;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("event-relay").daemon().start(this::run);
    }

    /** Brings what waits, if Kafka takes it at once; what is left goes at the next start. */
    @Override
    public void stop() {
        running = false;
        nudge.now();
        if (thread != null) {
            try {
                if (!thread.join(LAST_BATCH)) {
                    thread.interrupt();
                    thread.join(LAST_BATCH);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Stops after the web server and the jobs, so that what they tell last still leaves. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try {
            while (running) {
                connect();
            }
        } catch (InterruptedException | InterruptException e) {
            LOG.debug("The relay was interrupted", e);
        }
    }

    private void connect() throws InterruptedException {
        try (RelaySession session = sessions.open()) {
            while (running) {
                if (session.takesLead()) {
                    lead(session);
                }
                Thread.sleep(properties.retry());
            }
        } catch (InterruptException e) {
            throw e;
        } catch (SQLException | DataAccessException e) {
            LOG.warn("The relay lost the database, and tries again: {}", e.getMessage());
            pause();
        } catch (RuntimeException e) {
            LOG.error("The relay failed, and tries again", e);
            pause();
        }
    }

    private void pause() throws InterruptedException {
        metrics.failed();
        Thread.sleep(properties.retry());
    }

    /** Leads until something fails; another replica may then have the lead. */
    private void lead(RelaySession session) throws InterruptedException {
        metrics.leads();
        try (KafkaSender sender = senders.open()) {
            topics.ensure();
            LOG.info("This replica brings the events to Kafka");
            var batches = new Batches(session.outbox(), sender, metrics, properties.batch());
            bring(batches);
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.warn("Kafka does not take the events, which wait: {}", reason(e));
            metrics.failed();
        } finally {
            metrics.follows();
        }
        session.givesLeadBack();
    }

    /** Looks a last time when it was asked to stop. */
    private void bring(Batches batches) throws InterruptedException {
        boolean last = false;
        while (!last) {
            last = !running;
            boolean more = batches.publishNext();
            while (more) {
                more = batches.publishNext();
            }
            if (!last) {
                nudge.await(properties.poll());
            }
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure.toString() : failure + " <- " + reason(cause);
    }
}
