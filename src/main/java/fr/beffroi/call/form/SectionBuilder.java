package fr.beffroi.call.form;

import static java.util.Objects.requireNonNullElse;

import fr.beffroi.call.BudgetChart;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.FieldDetails;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormField.Option;
import fr.beffroi.call.FormSection;
import fr.beffroi.call.kind.FieldKinds;
import fr.beffroi.call.kind.Kind;
import fr.beffroi.call.kind.Layout;
import fr.beffroi.call.kind.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;

/** Makes the pages of a form, in one language, out of its layout and its schema. */
final class SectionBuilder {

    private final JsonNode schema;
    private final CallForProjects call;
    private final Map<String, BudgetChart> charts;
    private final FieldKinds kinds;
    private final MessageSource messages;
    private final Locale locale;

    SectionBuilder(
            JsonNode schema,
            CallForProjects call,
            Map<String, BudgetChart> charts,
            FieldKinds kinds,
            MessageSource messages,
            Locale locale) {
        this.schema = schema;
        this.call = call;
        this.charts = charts;
        this.kinds = kinds;
        this.messages = messages;
        this.locale = locale;
    }

    List<FormSection> build(Layout layout) {
        return layout.sections().stream().map(this::section).toList();
    }

    private FormSection section(Layout.Section section) {
        return new FormSection(
                section.id(),
                section.title().in(locale),
                text(section.intro()),
                section.fields().stream().map(field -> field(field, schema)).toList(),
                section.title().fallback(locale));
    }

    private FormField field(Layout.Field field, JsonNode parent) {
        JsonNode type = parent.path("properties").path(field.name());
        return new FormField(
                field.name(),
                kinds.get(field.kind()),
                field.label().in(locale),
                text(field.help()),
                required(parent).contains(field.name()),
                type.has("maxLength") ? type.path("maxLength").intValue() : null,
                options(field),
                details(field, type),
                field.label().fallback(locale));
    }

    private String text(@Nullable LocalText text) {
        return text == null ? "" : text.in(locale);
    }

    private FieldDetails details(Layout.Field field, JsonNode type) {
        return new FieldDetails(
                field.autocomplete(),
                field.unit(),
                inside(field, type),
                requireNonNullElse(field.maxRows(), 0),
                Boolean.TRUE.equals(field.total()),
                field.of(),
                field.chart() == null ? null : charts.get(field.chart()),
                field.within(),
                field.after(),
                field.until(),
                field.document(),
                call.department(),
                field.reuse());
    }

    /** The columns of the layout, the parts that the kind brings, or what a formula gives. */
    private List<FormField> inside(Layout.Field field, JsonNode type) {
        if (field.result() != null) {
            return List.of(simple(field.name(), field.result(), "", false, field, null));
        }
        if (field.columns() != null) {
            return field.columns().stream().map(c -> field(c, type.path("items"))).toList();
        }
        return kinds.get(field.kind()).parts().stream().map(part -> part(field, part)).toList();
    }

    private FormField part(Layout.Field field, Kind.Part part) {
        String label =
                messages.getMessage("form.part." + field.kind() + '.' + part.name(), null, locale);
        return simple(part.name(), part.kind(), label, part.required(), field, part.autocomplete());
    }

    private FormField simple(
            String name,
            String kind,
            String label,
            boolean required,
            Layout.Field parent,
            @Nullable String autocomplete) {
        return new FormField(
                name,
                kinds.get(kind),
                label,
                "",
                required,
                null,
                List.of(),
                new FieldDetails(
                        autocomplete,
                        parent.unit(),
                        List.of(),
                        0,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        call.department(),
                        null),
                null);
    }

    private List<Option> options(Layout.Field field) {
        if ("axes".equals(field.source())) {
            return call.axes().stream().map(a -> new Option(a.code(), a.label())).toList();
        }
        if (field.lines() != null) {
            return field.lines().stream()
                    .map(line -> new Option(line.code(), line.label().in(locale)))
                    .toList();
        }
        List<Option> options = new ArrayList<>();
        for (Layout.Choice first : requireNonNullElse(field.options(), List.<Layout.Choice>of())) {
            options.add(new Option(first.value(), first.label().in(locale)));
            for (Layout.Choice second :
                    requireNonNullElse(first.options(), List.<Layout.Choice>of())) {
                options.add(new Option(second.value(), second.label().in(locale), first.value()));
            }
        }
        return options;
    }

    private static Set<String> required(JsonNode type) {
        return type.path("required")
                .valueStream()
                .map(name -> name.asString(""))
                .collect(Collectors.toSet());
    }
}
