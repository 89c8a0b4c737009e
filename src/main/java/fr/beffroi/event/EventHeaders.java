package fr.beffroi.event;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The CloudEvents attributes of an event as Kafka headers, in binary mode. */
final class EventHeaders {

    private EventHeaders() {}

    static Map<String, String> of(Fact fact) {
        EventContext context = fact.event().context();
        String subject = fact.event().subject().toString();
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", fact.id().toString());
        headers.put("ce_source", "/beffroi/" + context.authority());
        headers.put("ce_type", fact.event().type());
        headers.put("ce_subject", subject);
        headers.put("ce_time", fact.occurredAt().toString());
        headers.put("ce_dataschema", fact.dataSchema());
        headers.put("ce_partitionkey", subject);
        headers.put("ce_sequence", "%09d".formatted(fact.sequence()));
        headers.put("ce_scheme", context.scheme());
        put(headers, "ce_callid", context.call());
        put(headers, "ce_dept", context.department());
        headers.put("ce_correlationid", fact.correlation().toString());
        put(headers, "ce_causationid", fact.causation());
        headers.put("ce_actorkind", fact.actor().name());
        headers.put("ce_classification", context.classification().label());
        headers.put("ce_piiflag", "false");
        put(headers, "ce_traceparent", fact.traceParent());
        headers.put("content-type", "application/json");
        return headers;
    }

    private static void put(Map<String, String> headers, String name, @Nullable Object value) {
        if (value != null) {
            headers.put(name, value.toString());
        }
    }
}
