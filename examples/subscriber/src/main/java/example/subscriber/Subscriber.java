package example.subscriber;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Follows the applications: prints each event once, in the order of its application. Usage: {@code
 * Subscriber [broker] [folder of its memory] [topic]}.
 */
public final class Subscriber {

    private final KafkaConsumer<String, String> consumer;
    private final Memory memory;
    private final String topic;

    private Subscriber(String broker, Memory memory, String topic) {
        this.memory = memory;
        this.topic = topic;
        this.consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker,
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer());
    }

    public static void main(String[] args) throws IOException {
        String broker = args.length > 0 ? args[0] : "localhost:19092";
        Path folder = Path.of(args.length > 1 ? args[1] : "memory");
        String topic = args.length > 2 ? args[2] : "beffroi.applications";
        var subscriber = new Subscriber(broker, Memory.open(folder), topic);
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> subscriber.stop(ended)));
        try {
            subscriber.follow();
        } catch (WakeupException e) {
            // asked to stop
        } finally {
            subscriber.consumer.close();
            ended.countDown();
        }
    }

    private void stop(CountDownLatch ended) {
        consumer.wakeup();
        try {
            if (!ended.await(5, TimeUnit.SECONDS)) {
                System.err.println("Did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() throws IOException {
        List<TopicPartition> partitions = partitions();
        consumer.assign(partitions);
        partitions.forEach(partition -> consumer.seek(partition, memory.offset(partition)));
        System.out.println("Following " + topic);
        while (true) {
            ConsumerRecords<String, String> records = consumer.poll(Duration.ofSeconds(1));
            for (ConsumerRecord<String, String> record : records) {
                receive(record);
            }
            if (!records.isEmpty()) {
                memory.save();
            }
        }
    }

    /** Waits for the broker and for the topic, whichever is missing. */
    private List<TopicPartition> partitions() {
        while (true) {
            try {
                var found = consumer.partitionsFor(topic, Duration.ofSeconds(5));
                if (!found.isEmpty()) {
                    return found.stream().map(p -> new TopicPartition(p.topic(), p.partition())).toList();
                }
            } catch (RetriableException e) {
                System.err.println("Waiting for Kafka: " + e.getMessage());
            }
        }
    }

    private void receive(ConsumerRecord<String, String> record) {
        // a record without a value is a tombstone: the application was erased, forget what you keep about it
        if (record.value() != null) {
            receive(Event.of(record));
        }
        memory.reached(
                new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
    }

    private void receive(Event event) {
        int last = memory.last(event.subject());
        if (memory.knows(event) || event.sequence() <= last) {
            return; // delivered again
        }
        if (event.sequence() > last + 1) {
            System.out.printf(
                    "!! %s: event %d came after %d, something is missing%n",
                    event.subject(), event.sequence(), last);
        }
        System.out.println(EventLine.of(event));
        memory.remember(event);
    }
}
