package fr.beffroi.call.kind;

import fr.beffroi.call.FormField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;

/** From one day to another, inside the call's period where the layout says so. */
final class PeriodKind extends ComposedKind {

    private final MessageSource messages;

    PeriodKind(FieldKinds kinds, MessageSource messages) {
        super(
                "period",
                kinds,
                List.of(mandatory("from", "date", null), mandatory("until", "date", null)));
        this.messages = messages;
    }

    @Override
    public String schema() {
        return """
        {"type": "object", "required": ["from", "until"], "additionalProperties": false,
         "properties": {
           "from": {"type": "string", "format": "date"},
           "until": {"type": "string", "format": "date"}}}
        """;
    }

    @Override
    public Set<String> layoutWords() {
        return Set.of("within");
    }

    @Override
    public void checkDefinition(Definition definition) {
        super.checkDefinition(definition);
        String within = definition.field().within();
        definition.demand(
                within == null || within.equals("projects"),
                "within",
                "a period is within projects only");
    }

    @Override
    public void check(FormField field, String id, JsonNode value, Checking checking) {
        super.check(field, id, value, checking);
        LocalDate from = DateKind.date(value.path("from"));
        LocalDate until = DateKind.date(value.path("until"));
        if (from != null && until != null && until.isBefore(from)) {
            checking.findings()
                    .add(
                            field,
                            id + "-until",
                            "form.error.period.order",
                            field.label(),
                            from,
                            until);
        }
        if ("projects".equals(field.details().within())) {
            checkInside(field, id + "-from", from, checking);
            checkInside(field, id + "-until", until, checking);
        }
    }

    private static void checkInside(
            FormField field,
            String id,
            @org.jspecify.annotations.Nullable LocalDate date,
            Checking checking) {
        LocalDate first = checking.call().projectsFrom();
        LocalDate last = checking.call().projectsUntil();
        if (date != null && (date.isBefore(first) || date.isAfter(last))) {
            checking.findings()
                    .add(field, id, "form.error.date.period", field.label(), first, last, date);
        }
    }

    @Override
    public String words(FormField field, JsonNode value, Locale locale) {
        return messages.getMessage(
                "form.period",
                new Object[] {
                    words(field, value, "from", locale), words(field, value, "until", locale)
                },
                locale);
    }

    /** Of its own application: it is given anew in another one. */
    @Override
    public @Nullable JsonNode carried(FormField field, JsonNode value) {
        return null;
    }
}
