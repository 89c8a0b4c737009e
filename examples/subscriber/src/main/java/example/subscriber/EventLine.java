package example.subscriber;

import java.util.Set;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event in a line that a person can read. */
final class EventLine {

    private static final Set<String> SAID_ALREADY = Set.of("applicationId", "number", "state");

    private EventLine() {}

    static String of(Event event) {
        JsonNode data = JsonMapper.shared().readTree(event.data());
        var details = new StringJoiner(" ");
        data.properties().stream()
                .filter(property -> !SAID_ALREADY.contains(property.getKey()))
                .forEach(property -> details.add(property.getKey() + "=" + text(property.getValue())));
        return "%s #%d %s %s %s %s"
                .formatted(
                        name(event, data),
                        event.sequence(),
                        event.time(),
                        shortType(event.type()),
                        data.path("state").asString(""),
                        details);
    }

    /** The readable number, or the identifier where the call is restricted. */
    private static String name(Event event, JsonNode data) {
        return data.path("number").asString(event.subject());
    }

    /** {@code fr.beffroi.application.submitted.v1} is {@code application.submitted}. */
    private static String shortType(String type) {
        return type.replaceFirst("^fr\\.beffroi\\.", "").replaceFirst("\\.v\\d+$", "");
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }
}
