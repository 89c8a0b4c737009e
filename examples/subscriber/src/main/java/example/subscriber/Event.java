package example.subscriber;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** An event in CloudEvents' binary mode: attributes in the headers, data in the value. */
record Event(String id, String type, String time, String subject, int sequence, String data) {

    static Event of(ConsumerRecord<String, String> record) {
        return new Event(
                attribute(record, "ce_id"),
                attribute(record, "ce_type"),
                attribute(record, "ce_time"),
                attribute(record, "ce_subject"),
                Integer.parseInt(attribute(record, "ce_sequence")),
                record.value());
    }

    private static String attribute(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalArgumentException("Not an event of the contract: no " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
