package fr.beffroi.call.form;

import fr.beffroi.call.BudgetChart;
import fr.beffroi.call.CallForProjects;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whether the layout agrees with the schema, with the call and with itself. */
final class LayoutCheck {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,59}");
    private static final Pattern SECTION = Pattern.compile("[a-z][a-z-]{0,39}");

    /** What an outline must name, and the kinds that may hold it. */
    private static final Map<String, Set<String>> OUTLINE =
            Map.of(
                    "title", Set.of("text"),
                    "summary", Set.of("text", "longtext"),
                    "axis", Set.of("choice"),
                    "commune", Set.of("commune"),
                    "districts", Set.of("qpv"),
                    "startDate", Set.of("date"),
                    "endDate", Set.of("date"),
                    "budget", Set.of("budget"));

    private final Layout layout;
    private final JsonNode schema;
    private final CallForProjects call;
    private final Map<String, BudgetChart> charts;
    private final Map<String, Layout.Field> fields = new LinkedHashMap<>();

    private LayoutCheck(
            Layout layout, JsonNode schema, CallForProjects call, Map<String, BudgetChart> charts) {
        this.layout = layout;
        this.schema = schema;
        this.call = call;
        this.charts = charts;
    }

    static void check(
            Layout layout, JsonNode schema, CallForProjects call, Map<String, BudgetChart> charts) {
        var check = new LayoutCheck(layout, schema, call, charts);
        check.collectFields();
        check.checkEachField();
        check.checkSchemaNames();
        check.checkOutline();
    }

    private void collectFields() {
        Set<String> ids = new HashSet<>();
        for (Layout.Section section : layout.sections()) {
            String place = "layout/" + section.id();
            demand(SECTION.matcher(section.id()).matches(), place, "not a section id");
            demand(ids.add(section.id()), place, "two sections have this id");
            demand(!section.fields().isEmpty(), place, "the section has no field");
            for (Layout.Field field : section.fields()) {
                String at = place + '/' + field.name();
                demand(NAME.matcher(field.name()).matches(), at, "not a field name");
                demand(fields.put(field.name(), field) == null, at, "two fields have this name");
            }
        }
        demand(!fields.isEmpty(), "layout/sections", "the form has no field");
    }

    private void checkEachField() {
        for (Layout.Section section : layout.sections()) {
            for (Layout.Field field : section.fields()) {
                String place = "layout/" + section.id() + '/' + field.name();
                JsonNode type = schema.path("properties").path(field.name());
                demand(!type.isMissingNode(), place, "the schema has no such property");
                demand(!field.label().isBlank(), place, "the label is missing");
                new FieldCheck(place, field, type, call, charts).check();
                demandOther(place, "after", field.after(), "date");
                demandOther(place, "of", field.of(), "commune");
            }
        }
    }

    private void demandOther(String place, String part, @Nullable String name, String kind) {
        Layout.Field other = name == null ? null : fields.get(name);
        demand(
                name == null || (other != null && other.kind().equals(kind)),
                place + '/' + part,
                "there is no field " + name + " of kind " + kind);
    }

    private void checkSchemaNames() {
        for (String name : schema.path("properties").propertyNames()) {
            demand(
                    fields.containsKey(name),
                    "schema/properties/" + name,
                    "no section of the layout shows it");
        }
        for (JsonNode name : schema.path("required")) {
            demand(
                    fields.containsKey(name.asString()),
                    "schema/required",
                    name.asString() + " is not a property");
        }
    }

    private void checkOutline() {
        demand(layout.outline().containsKey("title"), "layout/outline", "the title is missing");
        layout.outline()
                .forEach((part, name) -> {
                    String place = "layout/outline/" + part;
                    Layout.Field field = fields.get(name);
                    Set<String> kinds = OUTLINE.get(part);
                    demand(kinds != null, place, "not a part of an outline");
                    demand(field != null, place, "there is no field " + name);
                    demand(
                            kinds != null && field != null && kinds.contains(field.kind()),
                            place,
                            "the kind of " + name + " does not fit");
                });
    }

    static void demand(boolean holds, String place, String why) {
        if (!holds) {
            throw new FormFault(place, why);
        }
    }
}
