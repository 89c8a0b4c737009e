package fr.beffroi.call.campaign;

import fr.beffroi.call.CallPress;
import fr.beffroi.call.Calls;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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
    private final PartWords words;
    private final FormFiles files;
    private final Calls calls;
    private final CallPress press;
    private final JsonMapper json;

    CallDifferences(
            CallContent contents,
            PartWords words,
            FormFiles files,
            Calls calls,
            CallPress press,
            JsonMapper json) {
        this.contents = contents;
        this.words = words;
        this.files = files;
        this.calls = calls;
        this.press = press;
        this.json = json;
    }

    /**
     * A field that changed.
     *
     * @param label key of its label, or the name of a field of the form
     * @param before in words; the same as after where only its settings changed
     */
    public record Difference(Part part, String label, String before, String after) {}

    /**
     * A field of a form.
     *
     * @param words its text, its help and its choices
     * @param settings changes with everything else of it
     */
    private record Line(String words, int settings) {}

    private static final Line NONE = new Line("", 0);

    List<Difference> of(Preparation call, Locale locale) {
        Map<Part, Map<String, String>> before = before(call);
        List<Difference> found = new ArrayList<>();
        for (Part part : Part.values()) {
            Map<String, String> old = before.getOrDefault(part, Map.of());
            Map<String, String> now = call.typed(part);
            for (Field field : part.fields()) {
                String was = words.of(field, old, call, locale);
                String is = words.of(field, now, call, locale);
                if (!was.equals(is)) {
                    found.add(new Difference(part, field.label(), was, is));
                }
            }
        }
        found.addAll(ofForms(before.getOrDefault(Part.FORM, Map.of()), call.typed(Part.FORM)));
        return List.copyOf(found);
    }

    /** Between two forms, each in its two files. */
    List<Difference> ofForms(Map<String, String> before, Map<String, String> after) {
        Map<String, Line> old = formFields(before);
        Map<String, Line> now = formFields(after);
        var names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        List<Difference> found = new ArrayList<>();
        for (String name : names) {
            Line was = old.getOrDefault(name, NONE);
            Line is = now.getOrDefault(name, NONE);
            if (!was.equals(is)) {
                found.add(new Difference(Part.FORM, name, was.words(), is.words()));
            }
        }
        return found;
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

    private Map<String, Line> formFields(Map<String, String> typed) {
        FormFiles.Read read = files.read(typed);
        Map<String, Line> fields = new TreeMap<>();
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
                boolean mandatory = required.contains(name);
                Map<?, ?> sorted = json.convertValue(field, TreeMap.class);
                int settings = List.of(sorted, schema.at("/properties/" + name)).hashCode();
                fields.put(name, new Line(text(field, mandatory), settings));
            }
        }
        return fields;
    }

    /** Its text, with a star where an answer is mandatory; its help; its choices. */
    private static String text(JsonNode field, boolean mandatory) {
        List<String> lines = new ArrayList<>();
        lines.add(french(field.path("label")) + (mandatory ? " *" : ""));
        lines.add(french(field.path("help")));
        field.path("options")
                .valueStream()
                .forEach(option -> lines.add("– " + french(option.path("label"))));
        lines.removeIf(String::isBlank);
        return String.join("\n", lines);
    }

    private static String french(JsonNode text) {
        return text.isString() ? text.asString() : text.path("fr").asString("");
    }
}
