package fr.beffroi.call.kind;

import fr.beffroi.call.FormField;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A day; inside the call's period, in order, and not in the future where that makes no sense. */
final class DateKind implements Kind {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Override
    public String code() {
        return "date";
    }

    @Override
    public String component() {
        return "day";
    }

    @Override
    public Set<String> layoutWords() {
        return Set.of("within", "after", "until", "autocomplete");
    }

    @Override
    public void checkDefinition(Definition definition) {
        definition.demandFormat(definition.type(), "date");
        Layout.Field field = definition.field();
        if (field.within() != null) {
            definition.demand(
                    field.within().equals("projects"), "within", "a date is within projects only");
        }
        if (field.until() != null) {
            definition.demand(field.until().equals("today"), "until", "can only be today");
        }
        if (field.after() != null) {
            definition.demandField("after", field.after(), "date");
        }
    }

    @Override
    public @Nullable JsonNode read(FormField field, String id, Posted posted) {
        return posted.text(id)
                .map(typed -> TypedDates.read(typed).map(LocalDate::toString).orElse(typed))
                .map(JsonNodeFactory.instance::stringNode)
                .orElse(null);
    }

    @Override
    public void check(FormField field, String id, JsonNode value, Checking checking) {
        LocalDate date = date(value);
        if (date != null) {
            checkPeriod(field, id, date, checking);
            checkOrder(field, id, date, checking);
        }
    }

    private static void checkPeriod(FormField field, String id, LocalDate date, Checking checking) {
        LocalDate from = checking.call().projectsFrom();
        LocalDate until = checking.call().projectsUntil();
        boolean outside = date.isBefore(from) || date.isAfter(until);
        if ("projects".equals(field.details().within()) && outside) {
            checking.findings()
                    .add(field, id, "form.error.date.period", field.label(), from, until, date);
        }
        if ("today".equals(field.details().until()) && date.isAfter(checking.today())) {
            checking.findings().add(field, id, "form.error.date.future", field.label(), date);
        }
    }

    /** An action of one day begins and ends on the same date: only a reversed order is refused. */
    private static void checkOrder(FormField field, String id, LocalDate date, Checking checking) {
        String after = field.details().after();
        FormField first = after == null ? null : checking.fields().get(after);
        LocalDate start = first == null ? null : date(checking.answers().path(first.name()));
        if (first != null && start != null && date.isBefore(start)) {
            checking.findings()
                    .add(
                            field,
                            id,
                            "form.error.date.order",
                            field.label(),
                            date,
                            first.label(),
                            start);
        }
    }

    @Override
    public String typed(FormField field, JsonNode value) {
        LocalDate date = date(value);
        return date == null ? Kind.super.typed(field, value) : TYPED.format(date);
    }

    @Override
    public String words(FormField field, JsonNode value, Locale locale) {
        return typed(field, value);
    }

    @Override
    public @Nullable Object toFeel(FormField field, JsonNode value) {
        return date(value);
    }

    @Override
    public Object sample(FormField field) {
        return LocalDate.of(2027, 6, 15);
    }

    @Override
    public @Nullable JsonNode fromFeel(Object result) {
        return result instanceof LocalDate date
                ? JsonNodeFactory.instance.stringNode(date.toString())
                : null;
    }

    static @Nullable LocalDate date(JsonNode value) {
        return TypedDates.read(value.asString("")).orElse(null);
    }

    /** Of its own application: it is given anew in another one. */
    @Override
    public @Nullable JsonNode carried(FormField field, JsonNode value) {
        return null;
    }
}
