package fr.beffroi.call.kind;

import fr.beffroi.call.FieldKind;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormField.Option;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Everything that is particular to a kind of field, from its definition to its words. */
public interface Kind extends FieldKind {

    /**
     * A part of a composed field.
     *
     * @param kind its own kind
     * @param autocomplete purpose of the input (HTML), if it has one
     */
    record Part(String name, String kind, boolean required, @Nullable String autocomplete) {}

    /**
     * An element of the page.
     *
     * @param field whose kind chooses the message
     */
    record Element(FormField field, String id, String label) {}

    @Override
    default String component() {
        return "line";
    }

    /** Words of the layout that mean something to this kind, besides those that all have. */
    default Set<String> layoutWords() {
        return Set.of();
    }

    /** Tells what does not hold in the definition of a field. */
    void checkDefinition(Definition definition);

    /** A schema that definitions refer to by {@code urn:beffroi:<code>}, if the kind has one. */
    default @Nullable String schema() {
        return null;
    }

    /** The parts that the kind itself brings. */
    default List<Part> parts() {
        return List.of();
    }

    /** Whether its parts are elements of their own on the page. */
    default boolean isComposed() {
        return false;
    }

    /** What was posted, as an answer: as typed where it cannot be read, null if nothing was. */
    @Nullable JsonNode read(FormField field, String id, Posted posted);

    /** Sets the values that the field itself calculates, such as the total of its lines. */
    default void complete(FormField field, JsonNode value) {}

    /** Tells what is wrong beyond what the schema finds. */
    default void check(FormField field, String id, JsonNode value, Checking checking) {}

    /** The element that a place in the answer means. */
    default Element element(FormField field, String id, List<String> path) {
        return new Element(field, id, field.label());
    }

    /** The answer as FEEL sees it: null if there is none or it cannot be read. */
    @Nullable Object toFeel(FormField field, JsonNode value);

    /** A value of the right type, to try an expression. */
    Object sample(FormField field);

    /** What a formula gave, as an answer; null if this kind cannot hold it. */
    default @Nullable JsonNode fromFeel(Object result) {
        return null;
    }

    @Override
    default List<Option> options(FormField field, JsonNode answers) {
        return field.options();
    }

    @Override
    default Place place(FormField field, List<String> path) {
        Element element = element(field, field.name(), path);
        return new Place(element.field(), element.id(), element.label());
    }

    @Override
    default @Nullable JsonNode carried(FormField field, JsonNode value) {
        return value;
    }

    @Override
    default String typed(FormField field, JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        return value.isString() ? value.asString() : value.toString();
    }

    @Override
    default String words(FormField field, JsonNode value, Locale locale) {
        String unit = field.details().unit();
        String typed = typed(field, value);
        return unit == null || typed.isEmpty() ? typed : typed + ' ' + unit;
    }

    @Override
    default List<List<String>> rows(FormField field, JsonNode value, Locale locale) {
        return List.of();
    }
}
