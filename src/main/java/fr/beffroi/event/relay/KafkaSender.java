package fr.beffroi.event.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/** Sends events in order; once one has failed, none after it is sent by the same producer. */
final class KafkaSender implements AutoCloseable {

    private final Producer<String, String> producer;
    private final Duration patience;

    KafkaSender(Producer<String, String> producer, Duration patience) {
        this.producer = producer;
        this.patience = patience;
    }

    /** Sends the events and waits for the acknowledgement of each. */
    Sending send(List<OutboxRow> rows) throws InterruptedException {
        List<Future<RecordMetadata>> futures = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            Future<RecordMetadata> future = producer.send(record(row));
            futures.add(future);
            if (future.isDone() && future.state() == Future.State.FAILED) {
                break;
            }
        }
        return await(rows, futures);
    }

    private Sending await(List<OutboxRow> rows, List<Future<RecordMetadata>> futures)
            throws InterruptedException {
        var sending = new Sending();
        long end = System.nanoTime() + patience.toNanos();
        for (int i = 0; i < futures.size(); i++) {
            try {
                futures.get(i).get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                sending.acknowledged(rows.get(i));
            } catch (ExecutionException e) {
                sending.failed(rows.get(i), e.getCause() == null ? e : e.getCause());
            } catch (TimeoutException e) {
                sending.failed(rows.get(i), e);
            }
        }
        return sending;
    }

    /** Whether Kafka would refuse this very event again, whatever the state of the cluster. */
    static boolean isForGood(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof InvalidRecordException
                || failure instanceof SerializationException;
    }

    private static ProducerRecord<String, String> record(OutboxRow row) {
        var record = new ProducerRecord<>(row.topic(), row.key().toString(), row.payload());
        row.headers()
                .forEach((name, value) ->
                        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    @Override
    public void close() {
        try {
            producer.close(Duration.ZERO);
        } catch (KafkaException e) {
            // it is given up anyway: what it had not delivered is still in the outbox
        }
    }
}
