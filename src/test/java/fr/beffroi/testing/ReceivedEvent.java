package fr.beffroi.testing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** An event as an agency receives it. */
public record ReceivedEvent(
        String topic, @Nullable String key, Map<String, String> headers, String data) {

    static ReceivedEvent of(ConsumerRecord<String, String> record) {
        var headers = new LinkedHashMap<String, String>();
        record.headers()
                .forEach(header ->
                        headers.put(
                                header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new ReceivedEvent(record.topic(), record.key(), headers, record.value());
    }

    public String header(String name) {
        String value = headers.get(name);
        if (value == null) {
            throw new IllegalStateException("No header " + name + " in " + headers);
        }
        return value;
    }

    public String id() {
        return header("ce_id");
    }

    public String type() {
        return header("ce_type");
    }

    /** The type without prefix and version, such as {@code application.submitted}. */
    public String shortType() {
        return type().replaceAll("^fr\\.beffroi\\.|\\.v\\d+$", "");
    }

    public String subject() {
        return header("ce_subject");
    }

    public int sequence() {
        return Integer.parseInt(header("ce_sequence"));
    }
}
