package fr.beffroi.event.relay;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the relay's producers: idempotent, acknowledged by all replicas, never letting a record
 * expire while a later one succeeds, and with one request on its way at a time. With more, a broker
 * that has just started may refuse the first request of a producer it does not know, take the
 * second, and let the first come after it (KAFKA-15591).
 */
@Component
class KafkaSenders {

    private final Map<String, Object> settings;
    private final EventProperties properties;

    KafkaSenders(ProducerFactory<?, ?> connection, EventProperties properties) {
        this.settings = new HashMap<>(connection.getConfigurationProperties());
        this.properties = properties;
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "beffroi-relay");
    }

    KafkaSender open() {
        return new KafkaSender(
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer()),
                properties.patience());
    }
}
