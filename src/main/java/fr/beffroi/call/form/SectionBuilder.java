package fr.beffroi.call.form;

import static java.util.Objects.requireNonNullElse;

import fr.beffroi.call.BudgetChart;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.FieldDetails;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormField.Option;
import fr.beffroi.call.FormSection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes the pages of a form out of the layout and of what the schema says of each field. */
final class SectionBuilder {

    private final JsonNode schema;
    private final CallForProjects call;
    private final Map<String, BudgetChart> charts;

    SectionBuilder(JsonNode schema, CallForProjects call, Map<String, BudgetChart> charts) {
        this.schema = schema;
        this.call = call;
        this.charts = charts;
    }

    List<FormSection> build(Layout layout) {
        return layout.sections().stream().map(this::section).toList();
    }

    private FormSection section(Layout.Section section) {
        return new FormSection(
                section.id(),
                section.title(),
                requireNonNullElse(section.intro(), ""),
                section.fields().stream().map(field -> field(field, schema)).toList());
    }

    private FormField field(Layout.Field field, JsonNode parent) {
        JsonNode type = parent.path("properties").path(field.name());
        return new FormField(
                field.name(),
                field.kind(),
                field.label(),
                requireNonNullElse(field.help(), ""),
                required(parent).contains(field.name()),
                type.has("maxLength") ? type.path("maxLength").intValue() : null,
                options(field),
                details(field, type));
    }

    private FieldDetails details(Layout.Field field, JsonNode type) {
        return new FieldDetails(
                field.autocomplete(),
                field.unit(),
                columns(field.columns(), type.path("items")),
                requireNonNullElse(field.maxRows(), 0),
                field.total(),
                field.of(),
                field.chart() == null ? null : charts.get(field.chart()));
    }

    private List<FormField> columns(@Nullable List<Layout.Field> columns, JsonNode row) {
        return columns == null ? List.of() : columns.stream().map(c -> field(c, row)).toList();
    }

    private List<Option> options(Layout.Field field) {
        if ("axes".equals(field.source())) {
            return call.axes().stream().map(a -> new Option(a.code(), a.label())).toList();
        }
        if (field.lines() != null) {
            return field.lines().stream().map(l -> new Option(l.code(), l.label())).toList();
        }
        return requireNonNullElse(field.options(), List.of());
    }

    private static Set<String> required(JsonNode type) {
        return type.path("required")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }
}
