package fr.beffroi.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads all that is on the topics of the contract, from their beginning, in the test's thread. */
public final class EventTap implements AutoCloseable {

    private static final List<String> TOPICS = List.of("beffroi.applications", "beffroi.calls");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaConsumer<String, String> consumer;
    private final List<ReceivedEvent> events = new ArrayList<>();
    private boolean assigned;

    public EventTap(String broker) {
        Map<String, Object> settings =
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false);
        consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    /** Waits until that many events that match have come, and gives them in their order. */
    public List<ReceivedEvent> await(int count, Predicate<ReceivedEvent> filter) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<ReceivedEvent> found = matching(filter);
        while (found.size() < count) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Of " + count + " events came " + found);
            }
            poll(Duration.ofMillis(100));
            found = matching(filter);
        }
        return found;
    }

    /** Waits for that many events about a subject, such as an application. */
    public List<ReceivedEvent> await(int count, UUID subject) {
        return await(count, event -> event.subject().equals(subject.toString()));
    }

    /** Waits for that many different events that match, and gives each where it came first. */
    public List<ReceivedEvent> awaitDistinct(int count, Predicate<ReceivedEvent> filter) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<ReceivedEvent> found = distinct(filter);
        while (found.size() < count) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Of " + count + " events came " + found.size());
            }
            poll(Duration.ofMillis(100));
            found = distinct(filter);
        }
        return found;
    }

    private List<ReceivedEvent> distinct(Predicate<ReceivedEvent> filter) {
        Map<String, ReceivedEvent> first = new LinkedHashMap<>();
        matching(filter).forEach(event -> first.putIfAbsent(event.id(), event));
        return List.copyOf(first.values());
    }

    /** All that matches among what came so far. */
    public List<ReceivedEvent> matching(Predicate<ReceivedEvent> filter) {
        return events.stream().filter(filter).toList();
    }

    /** Reads what there is for that long. */
    public void poll(Duration duration) {
        if (!assigned && !assign()) {
            return;
        }
        for (ConsumerRecord<String, String> record : consumer.poll(duration)) {
            events.add(ReceivedEvent.of(record));
        }
    }

    private boolean assign() {
        List<TopicPartition> partitions =
                TOPICS.stream()
                        .flatMap(topic ->
                                consumer.partitionsFor(topic, Duration.ofSeconds(10)).stream())
                        .map((PartitionInfo p) -> new TopicPartition(p.topic(), p.partition()))
                        .toList();
        if (partitions.isEmpty()) {
            return false;
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        assigned = true;
        return true;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
