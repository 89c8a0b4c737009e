package fr.beffroi.call.campaign;

import fr.beffroi.call.CallPress;
import fr.beffroi.call.Calls;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What changed in a call since it was last validated, or since the call that it was copied from.
 */
@Component
class CallDifferences {

    private final CallContent contents;
    private final FormFiles files;
    private final Calls calls;
    private final CallPress press;
    private final JsonMapper json;

    CallDifferences(
            CallContent contents, FormFiles files, Calls calls, CallPress press, JsonMapper json) {
        this.contents = contents;
        this.files = files;
        this.calls = calls;
        this.press = press;
        this.json = json;
    }

    /**
     * A field that changed.
     *
     * @param label key of its label, or the name of a field of the form
     */
    public record Difference(Part part, String label, String before, String after) {}

    List<Difference> of(Preparation call) {
        Map<Part, Map<String, String>> before = before(call);
        List<Difference> found = new ArrayList<>();
        for (Part part : Part.values()) {
            Map<String, String> old = before.getOrDefault(part, Map.of());
            Map<String, String> now = call.typed(part);
            for (Field field : part.fields()) {
                add(
                        part,
                        field.label(),
                        TypedPart.words(field, old),
                        TypedPart.words(field, now),
                        found);
            }
        }
        Map<String, String> old = formFields(before.getOrDefault(Part.FORM, Map.of()));
        Map<String, String> now = formFields(call.typed(Part.FORM));
        Map<String, String> all = new TreeMap<>(old);
        all.putAll(now);
        all.keySet()
                .forEach(name ->
                        add(
                                Part.FORM,
                                name,
                                old.getOrDefault(name, ""),
                                now.getOrDefault(name, ""),
                                found));
        return List.copyOf(found);
    }

    private static void add(
            Part part, String label, String before, String after, List<Difference> found) {
        if (!before.equals(after)) {
            found.add(new Difference(part, label, before, after));
        }
    }

    private Map<Part, Map<String, String>> before(Preparation call) {
        if (call.validated() != null) {
            return json.convertValue(
                    call.validated(), new TypeReference<Map<Part, Map<String, String>>>() {});
        }
        if (call.copiedFrom() == null) {
            return Map.of();
        }
        Map<Part, Map<String, String>> before = new EnumMap<>(contents.typed(call.base()));
        calls.findByCode(call.copiedFrom())
                .flatMap(from -> press.source(from.id()))
                .filter(source -> !source.schema().isNull())
                .ifPresent(source ->
                        before.put(
                                Part.FORM,
                                Map.of(
                                        FormFiles.SCHEMA, files.write(source.schema()),
                                        FormFiles.LAYOUT, files.write(source.layout()))));
        return before;
    }

    /** The fields of a form: label, a star if mandatory, a mark that changes with all the rest. */
    private Map<String, String> formFields(Map<String, String> typed) {
        FormFiles.Read read = files.read(typed);
        Map<String, String> fields = new TreeMap<>();
        JsonNode layout = read.layout();
        JsonNode schema = read.schema();
        if (layout == null || schema == null) {
            return fields;
        }
        List<String> required =
                schema.path("required").valueStream().map(n -> n.asString("")).toList();
        for (JsonNode section : layout.path("sections")) {
            for (JsonNode field : section.path("fields")) {
                String name = field.path("name").asString("");
                JsonNode label = field.path("label");
                String words = label.isString() ? label.asString() : label.path("fr").asString("");
                Map<?, ?> sorted = json.convertValue(field, TreeMap.class);
                int rest = List.of(sorted, schema.at("/properties/" + name)).hashCode();
                String mark = required.contains(name) ? " *" : "";
                fields.put(name, words + mark + " #" + Integer.toHexString(rest));
            }
        }
        return fields;
    }
}
