package fr.beffroi.event.relay;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Notes when Kafka acknowledged each event of a relay under measure. */
public final class Acknowledgements {

    private static final String SETTING = "beffroi.acknowledgements";

    private final Map<String, Long> moments = new ConcurrentHashMap<>();

    public static String key(UUID application, int sequence) {
        return application + "/" + sequence;
    }

    /** When that event was acknowledged, by {@code System.nanoTime}. */
    public long moment(String key) {
        Long moment = moments.get(key);
        if (moment == null) {
            throw new IllegalArgumentException(key + " was not acknowledged");
        }
        return moment;
    }

    Map<String, Object> settings() {
        return Map.of(
                ProducerConfig.INTERCEPTOR_CLASSES_CONFIG, Listener.class.getName(), SETTING, this);
    }

    /** Made by the producer itself, by its class name. */
    public static final class Listener implements ProducerInterceptor<String, String> {

        private @Nullable Acknowledgements all;

        @Override
        public void configure(Map<String, ?> settings) {
            all = (Acknowledgements) settings.get(SETTING);
        }

        @Override
        public ProducerRecord<String, String> onSend(ProducerRecord<String, String> record) {
            return record;
        }

        @Override
        public void onAcknowledgement(
                @Nullable RecordMetadata metadata, @Nullable Exception failure, Headers headers) {
            if (failure == null && all != null) {
                all.moments.putIfAbsent(
                        text(headers, "ce_subject")
                                + "/"
                                + Integer.parseInt(text(headers, "ce_sequence")),
                        System.nanoTime());
            }
        }

        private static String text(Headers headers, String name) {
            return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
            // nothing is held open
        }
    }
}
