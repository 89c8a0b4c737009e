package fr.beffroi.event;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What the contract says of one type of event.
 *
 * @param type full CloudEvents type
 * @param title the event's name in the history of a dossier, in French
 * @param version exact version of the schema, such as {@code 1.0.0}
 * @param topic the Kafka topic that carries it
 * @param keys the keys that its data may have
 */
public record EventContract(
        String type, String title, String version, String topic, Set<String> keys, Schema schema) {

    static EventContract read(JsonNode document, Schema schema) {
        String id = document.required("$id").stringValue();
        String[] parts = id.split(":", -1);
        return new EventContract(
                parts[3],
                document.required("title").stringValue(),
                document.required("x-version").stringValue(),
                document.required("x-topic").stringValue(),
                Set.copyOf(document.required("properties").propertyNames()),
                schema);
    }

    /**
     * Refuses data that do not fit. A key that the schema does not name is refused too: schemas are
     * open for their readers, but nothing leaves that was not thought about.
     */
    void check(JsonNode data) {
        String errors =
                schema.validate(data).stream()
                        .map(Error::toString)
                        .collect(Collectors.joining("; "));
        if (!errors.isEmpty()) {
            throw new InvalidEventException(type + ": " + errors);
        }
        var undeclared = new TreeSet<>(data.propertyNames());
        undeclared.removeAll(keys);
        if (!undeclared.isEmpty()) {
            throw new InvalidEventException(
                    type + ": its contract does not name " + String.join(", ", undeclared));
        }
    }
}
