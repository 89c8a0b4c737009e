package fr.beffroi.call.kind;

import fr.beffroi.call.BudgetChart;
import fr.beffroi.call.CallForProjects;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A field as its two files define it, and where to tell what does not hold.
 *
 * @param pointer of the field in the layout
 * @param typePointer of its property in the schema
 * @param type what the schema says of it
 * @param names kinds of the other fields by their names: those of the form, or of the same row
 */
public record Definition(
        Layout.Field field,
        String pointer,
        JsonNode type,
        String typePointer,
        Map<String, String> names,
        CallForProjects call,
        Map<String, BudgetChart> charts,
        FieldKinds kinds,
        Faults faults) {

    /** Tells a fault of the layout, at a word of the field. */
    public void demand(boolean holds, String word, String why) {
        if (!holds) {
            faults.add(Faults.LAYOUT, pointer + '/' + word, why);
        }
    }

    /** Tells a fault of the schema. */
    public void demandSchema(boolean holds, String why) {
        if (!holds) {
            faults.add(
                    Faults.SCHEMA,
                    typePointer,
                    "a field of kind " + field.kind() + " needs " + why);
        }
    }

    public void demandType(String expected) {
        demandSchema(
                type.path("type").asString("").equals(expected), "\"type\": \"" + expected + '"');
    }

    public void demandFormat(JsonNode of, String format) {
        demandSchema(
                of.path("type").asString("").equals("string")
                        && of.path("format").asString("").equals(format),
                "\"type\": \"string\", \"format\": \"" + format + '"');
    }

    public void demandReference(String schema) {
        demandSchema(type.path("$ref").asString("").equals(schema), "\"$ref\": \"" + schema + '"');
    }

    /** The values of the layout are those of the schema. */
    public void demandValues(String word, Set<String> offered, JsonNode allowed) {
        Set<String> inSchema =
                allowed.valueStream().map(v -> v.asString("")).collect(Collectors.toSet());
        demand(!offered.isEmpty(), word, "there is nothing to choose from");
        demand(
                offered.equals(inSchema),
                word,
                "the values " + offered + " are not the schema's " + inSchema);
    }

    /** Another field that the layout names. */
    public void demandField(String word, String name, String kind) {
        demand(
                kind.equals(names.get(name)),
                word,
                "there is no field " + name + " of kind " + kind);
    }

    /** The same for a column. */
    Definition column(Layout.Field column, int index, Map<String, String> columns) {
        return new Definition(
                column,
                pointer + "/columns/" + index,
                type.path("items").path("properties").path(column.name()),
                typePointer + "/items/properties/" + column.name(),
                columns,
                call,
                charts,
                kinds,
                faults);
    }

    /** The same for the value that a formula gives. */
    Definition as(String kind) {
        Layout.Field result =
                new Layout.Field(
                        field.name(),
                        kind,
                        field.label(),
                        null,
                        null,
                        field.unit(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        return new Definition(
                result, pointer, type, typePointer, names, call, charts, kinds, faults);
    }
}
