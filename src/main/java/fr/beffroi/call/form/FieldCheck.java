package fr.beffroi.call.form;

import static fr.beffroi.call.form.LayoutCheck.demand;

import fr.beffroi.call.Axis;
import fr.beffroi.call.BudgetChart;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.FormField.Option;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whether a field of the layout fits what the schema says of its property. */
final class FieldCheck {

    private static final Set<String> TABLE_KINDS =
            Set.of("text", "integer", "money", "date", "choice");

    private final String place;
    private final Layout.Field field;
    private final JsonNode type;
    private final CallForProjects call;
    private final Map<String, BudgetChart> charts;

    FieldCheck(
            String place,
            Layout.Field field,
            JsonNode type,
            CallForProjects call,
            Map<String, BudgetChart> charts) {
        this.place = place;
        this.field = field;
        this.type = type;
        this.call = call;
        this.charts = charts;
    }

    void check() {
        switch (field.kind()) {
            case "text", "longtext" -> {
                demandType("string");
                demand(type.has("maxLength"), place, "a text needs a maxLength");
            }
            case "email", "phone", "date", "commune" -> demandFormat(type, field.kind());
            case "qpv" -> {
                demandType("array");
                demandFormat(type.path("items"), "qpv");
                demand(field.of() != null, place, "\"of\" must name the commune");
            }
            case "choice" -> demandOptions(type.path("enum"));
            case "choices" -> {
                demandType("array");
                demandOptions(type.path("items").path("enum"));
            }
            case "yesno" -> demandType("boolean");
            case "attestation" ->
                    demand(type.path("const").asBoolean(false), place, "must be const true");
            case "integer" -> demandType("integer");
            case "money" -> demandType("number");
            case "counts" -> {
                demandType("object");
                demand(isGiven(field.lines()), place, "the lines are missing");
            }
            case "table" -> checkTable();
            case "budget" -> {
                demandType("object");
                demand(
                        field.chart() != null && charts.containsKey(field.chart()),
                        place,
                        "there is no chart of accounts " + field.chart());
            }
            default -> throw new FormFault(place, "unknown kind " + field.kind());
        }
        checkWords();
    }

    private void checkWords() {
        boolean period = field.kind().equals("date") && "projects".equals(field.within());
        boolean here = field.kind().equals("commune") && "department".equals(field.within());
        demand(
                field.within() == null || period || here,
                place,
                "\"within\" cannot be " + field.within());
        demand(
                field.until() == null || "today".equals(field.until()),
                place,
                "\"until\" can only be today");
        demand(
                field.source() == null || "axes".equals(field.source()),
                place,
                "there is no source " + field.source());
        demand(field.when() == null, place, "conditions are not known yet");
    }

    private void checkTable() {
        demandType("array");
        List<Layout.Field> columns = Objects.requireNonNullElse(field.columns(), List.of());
        demand(!columns.isEmpty(), place, "the columns are missing");
        demand(
                field.maxRows() != null
                        && field.maxRows() > 0
                        && field.maxRows() == type.path("maxItems").asInt(0),
                place,
                "maxRows must be the schema's maxItems");
        for (Layout.Field column : columns) {
            String at = place + '/' + column.name();
            JsonNode columnType = type.path("items").path("properties").path(column.name());
            demand(TABLE_KINDS.contains(column.kind()), at, "not a kind of column");
            demand(!columnType.isMissingNode(), at, "the schema has no such property");
            new FieldCheck(at, column, columnType, call, charts).check();
        }
    }

    private void demandOptions(JsonNode allowed) {
        List<String> values =
                "axes".equals(field.source())
                        ? call.axes().stream().map(Axis::code).toList()
                        : Objects.requireNonNullElse(field.options(), List.<Option>of()).stream()
                                .map(Option::value)
                                .toList();
        List<String> schemaValues = allowed.valueStream().map(v -> v.asString("")).toList();
        demand(
                !values.isEmpty() && Set.copyOf(values).equals(Set.copyOf(schemaValues)),
                place,
                "the options " + values + " are not the schema's " + schemaValues);
    }

    private void demandType(String expected) {
        demand(
                type.path("type").asString("").equals(expected),
                place,
                "the schema must say type " + expected);
    }

    private void demandFormat(JsonNode of, String format) {
        demand(
                of.path("type").asString("").equals("string")
                        && of.path("format").asString("").equals(format),
                place,
                "the schema must say string of format " + format);
    }

    private static boolean isGiven(@Nullable List<?> list) {
        return list != null && !list.isEmpty();
    }
}
