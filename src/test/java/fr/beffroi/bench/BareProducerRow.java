package fr.beffroi.bench;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A bare idempotent producer, send to acknowledgement: what the ledger's events are compared with.
 */
record BareProducerRow(int perSecond) implements BenchRow {

    static final String WHAT = "bare producer, send to acknowledgement";

    private static final String TOPIC = "bench.bare";

    @Override
    public List<Measure> run(BenchPlace place) throws Exception {
        Map<String, Object> settings =
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        place.broker().address(),
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4");
        createTopic(settings);
        Queue<Long> times = new ConcurrentLinkedQueue<>();
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(record()).get();
            Load.at(perSecond, place.duration(), (_, _) -> send(producer, times));
        }
        return List.of(Measure.latencies(WHAT, perSecond, Latencies.of(times)));
    }

    private static void send(KafkaProducer<String, String> producer, Queue<Long> times) {
        long start = System.nanoTime();
        var _ = producer.send(record(), (_, _) -> times.add(System.nanoTime() - start));
    }

    private static ProducerRecord<String, String> record() {
        String key = UUID.randomUUID().toString();
        return new ProducerRecord<>(
                TOPIC,
                key,
                "{\"applicationId\":\""
                        + key
                        + "\",\"state\":\"WITHDRAWN\",\"stage\":\"SUBMITTED\"}");
    }

    private static void createTopic(Map<String, Object> settings) throws Exception {
        try (Admin admin = Admin.create(settings)) {
            if (!admin.listTopics().names().get().contains(TOPIC)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, 12, (short) 1))).all().get();
            }
        }
    }
}
