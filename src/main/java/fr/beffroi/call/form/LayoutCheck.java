package fr.beffroi.call.form;

import fr.beffroi.call.BudgetChart;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.kind.Definition;
import fr.beffroi.call.kind.Faults;
import fr.beffroi.call.kind.FieldDefinitions;
import fr.beffroi.call.kind.FieldKinds;
import fr.beffroi.call.kind.Kind;
import fr.beffroi.call.kind.Layout;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Whether the layout agrees with the schema, with the call and with itself. */
final class LayoutCheck {

    /** What an outline must name, and the kinds that may hold it. */
    private static final Map<String, Set<String>> OUTLINE =
            Map.ofEntries(
                    Map.entry("title", Set.of("text")),
                    Map.entry("summary", Set.of("text", "longtext")),
                    Map.entry("axis", Set.of("choice")),
                    Map.entry("commune", Set.of("commune")),
                    Map.entry("districts", Set.of("qpv")),
                    Map.entry("startDate", Set.of("date")),
                    Map.entry("endDate", Set.of("date")),
                    Map.entry("budget", Set.of("budget")),
                    Map.entry("actions", Set.of("group")),
                    Map.entry("asked", Set.of("money", "calculated")),
                    Map.entry("cost", Set.of("money", "calculated")));

    private final Layout layout;
    private final JsonNode schema;
    private final CallForProjects call;
    private final Map<String, BudgetChart> charts;
    private final FieldKinds kinds;
    private final Faults faults;
    private final Map<String, String> names = new LinkedHashMap<>();

    LayoutCheck(
            Layout layout,
            JsonNode schema,
            CallForProjects call,
            Map<String, BudgetChart> charts,
            FieldKinds kinds,
            Faults faults) {
        this.layout = layout;
        this.schema = schema;
        this.call = call;
        this.charts = charts;
        this.kinds = kinds;
        this.faults = faults;
    }

    void check() {
        collectNames();
        checkFields();
        checkSchemaNames();
        checkOutline();
        RankedActions.checkDefinition(layout, faults);
        checkFunders();
        checkRules();
    }

    private void collectNames() {
        Set<String> ids = new HashSet<>();
        for (int s = 0; s < layout.sections().size(); s++) {
            Layout.Section section = layout.sections().get(s);
            demand(
                    ids.add(section.id()),
                    "/sections/" + s + "/id",
                    "two sections have the id " + section.id());
            for (int f = 0; f < section.fields().size(); f++) {
                Layout.Field field = section.fields().get(f);
                demand(
                        names.put(field.name(), field.kind()) == null,
                        pointer(s, f) + "/name",
                        "two fields have the name " + field.name());
            }
        }
    }

    private void checkFields() {
        for (int s = 0; s < layout.sections().size(); s++) {
            for (int f = 0; f < layout.sections().get(s).fields().size(); f++) {
                check(layout.sections().get(s).fields().get(f), pointer(s, f));
            }
        }
    }

    private void check(Layout.Field field, String pointer) {
        Kind kind = kinds.find(field.kind()).orElse(null);
        JsonNode type = schema.path("properties").path(field.name());
        demand(
                kind != null,
                pointer + "/kind",
                "there is no kind " + field.kind() + ": it is one of " + kinds.codes());
        demand(
                !type.isMissingNode(),
                pointer + "/name",
                "the schema has no property " + field.name());
        if (kind != null && !type.isMissingNode()) {
            FieldDefinitions.check(
                    new Definition(
                            field,
                            pointer,
                            type,
                            "/properties/" + field.name(),
                            names,
                            call,
                            charts,
                            kinds,
                            faults),
                    kind);
        }
    }

    private void checkSchemaNames() {
        for (String name : schema.path("properties").propertyNames()) {
            if (!names.containsKey(name)) {
                faults.add(
                        Faults.SCHEMA, "/properties/" + name, "no section of the layout shows it");
            }
        }
        int index = 0;
        for (JsonNode name : schema.path("required")) {
            if (!names.containsKey(name.asString(""))) {
                faults.add(
                        Faults.SCHEMA,
                        "/required/" + index,
                        "there is no field " + name.asString(""));
            }
            index++;
        }
    }

    private void checkOutline() {
        demand(layout.outline().containsKey("title"), "/outline", "the title is missing");
        layout.outline()
                .forEach((part, name) -> {
                    String pointer = "/outline/" + part;
                    Set<String> fitting = OUTLINE.get(part);
                    demand(fitting != null, pointer, "not a part of an outline");
                    String kind = names.get(name);
                    demand(kind != null, pointer, "there is no field " + name);
                    demand(
                            fitting == null || kind == null || fitting.contains(kind),
                            pointer,
                            "the kind of " + name + " does not fit");
                });
    }

    private void checkFunders() {
        Layout.Funders funders = layout.funders();
        if (funders == null) {
            return;
        }
        demand(
                "table".equals(names.get(funders.field())),
                "/funders/field",
                "there is no table " + funders.field());
        JsonNode row =
                schema.path("properties").path(funders.field()).path("items").path("properties");
        for (String column : List.of("funder", "amount", "status")) {
            demand(row.has(column), "/funders/field", "the table has no column " + column);
        }
        Set<String> known = new HashSet<>();
        row.path("funder").path("enum").forEach(value -> known.add(value.asString("")));
        for (int i = 0; i < funders.requests().size(); i++) {
            String funder = funders.requests().get(i).funder();
            demand(
                    known.contains(funder),
                    "/funders/requests/" + i + "/funder",
                    "the form does not offer " + funder);
        }
    }

    private void checkRules() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < layout.checks().size(); i++) {
            Layout.Rule rule = layout.checks().get(i);
            String pointer = "/rules/" + i;
            demand(ids.add(rule.id()), pointer + "/id", "two rules have the id " + rule.id());
            demand(
                    names.containsKey(rule.field()),
                    pointer + "/field",
                    "there is no field " + rule.field());
        }
    }

    private void demand(boolean holds, String pointer, String why) {
        if (!holds) {
            faults.add(Faults.LAYOUT, pointer, why);
        }
    }

    static String pointer(int section, int field) {
        return "/sections/" + section + "/fields/" + field;
    }
}
