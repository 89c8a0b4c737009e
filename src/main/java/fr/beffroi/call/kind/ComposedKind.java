package fr.beffroi.call.kind;

import fr.beffroi.call.FormField;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A field made of a few parts that go together, each an element of the page. */
abstract class ComposedKind implements Kind {

    private final String code;
    private final FieldKinds kinds;
    private final List<Part> parts;

    ComposedKind(String code, FieldKinds kinds, List<Part> parts) {
        this.code = code;
        this.kinds = kinds;
        this.parts = parts;
    }

    static Part mandatory(String name, String kind, @Nullable String autocomplete) {
        return new Part(name, kind, true, autocomplete);
    }

    static Part optional(String name, String kind, @Nullable String autocomplete) {
        return new Part(name, kind, false, autocomplete);
    }

    @Override
    public final String code() {
        return code;
    }

    @Override
    public String component() {
        return "composed";
    }

    @Override
    public final List<Part> parts() {
        return parts;
    }

    @Override
    public final boolean isComposed() {
        return true;
    }

    @Override
    public Set<String> layoutWords() {
        return Set.of();
    }

    @Override
    public void checkDefinition(Definition definition) {
        definition.demandReference("urn:beffroi:" + code);
    }

    @Override
    public @Nullable JsonNode read(FormField field, String id, Posted posted) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        for (FormField part : field.details().columns()) {
            JsonNode value = kinds.of(part).read(part, id + '-' + part.name(), posted);
            if (value != null) {
                answer.set(part.name(), value);
            }
        }
        return answer.isEmpty() ? null : answer;
    }

    @Override
    public void check(FormField field, String id, JsonNode value, Checking checking) {
        for (FormField part : field.details().columns()) {
            JsonNode given = value.path(part.name());
            if (!given.isMissingNode()) {
                kinds.of(part).check(part, id + '-' + part.name(), given, checking);
            }
        }
    }

    @Override
    public final Element element(FormField field, String id, List<String> path) {
        return path.isEmpty()
                ? new Element(field, id, field.label())
                : field.details().columns().stream()
                        .filter(part -> part.name().equals(path.getFirst()))
                        .map(part ->
                                new Element(
                                        part,
                                        id + '-' + part.name(),
                                        field.label() + ", " + part.label()))
                        .findFirst()
                        .orElseGet(() -> new Element(field, id, field.label()));
    }

    /** The parts given, one a line, each after its name. */
    @Override
    public String words(FormField field, JsonNode value, Locale locale) {
        return field.details().columns().stream()
                .filter(part -> value.hasNonNull(part.name()))
                .map(part -> line(part, value.path(part.name()), locale))
                .collect(Collectors.joining("\n"));
    }

    private String line(FormField part, JsonNode value, Locale locale) {
        String colon = locale.getLanguage().equals("fr") ? " : " : ": ";
        return part.label() + colon + part.type().words(part, value, locale);
    }

    /** A part in words, empty if it was not given. */
    static String words(FormField field, JsonNode value, String part, Locale locale) {
        return field.details().columns().stream()
                .filter(each -> each.name().equals(part) && value.hasNonNull(part))
                .map(each -> each.type().words(each, value.path(part), locale))
                .findFirst()
                .orElse("");
    }

    @Override
    public @Nullable Object toFeel(FormField field, JsonNode value) {
        if (!value.isObject()) {
            return null;
        }
        Map<String, @Nullable Object> context = new HashMap<>();
        for (FormField part : field.details().columns()) {
            context.put(part.name(), kinds.of(part).toFeel(part, value.path(part.name())));
        }
        return context;
    }

    @Override
    public Object sample(FormField field) {
        Map<String, Object> context = new HashMap<>();
        for (FormField part : field.details().columns()) {
            context.put(part.name(), kinds.of(part).sample(part));
        }
        return context;
    }
}
