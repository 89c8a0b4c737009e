package fr.beffroi.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.beffroi.kernel.ValuesJson;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes the data of events: moments and dates by ISO-8601, absent values left out. */
final class EventJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new ValuesJson())
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .changeDefaultPropertyInclusion(inclusion ->
                            inclusion
                                    .withValueInclusion(JsonInclude.Include.NON_NULL)
                                    .withContentInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private EventJson() {}

    static JsonNode tree(Object data) {
        return MAPPER.valueToTree(data);
    }

    static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }
}
