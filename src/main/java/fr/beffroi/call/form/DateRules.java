package fr.beffroi.call.form;

import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.FormField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Dates inside the call's period, in order, and not in the future where that makes no sense. */
final class DateRules {

    private final Map<String, FormField> fields;
    private final CallForProjects call;
    private final Clock clock;

    DateRules(Map<String, FormField> fields, CallForProjects call, Clock clock) {
        this.fields = fields;
        this.call = call;
        this.clock = clock;
    }

    void check(Layout.Field rule, JsonNode answers, Findings findings) {
        FormField field = java.util.Objects.requireNonNull(fields.get(rule.name()));
        Optional<LocalDate> date = TypedDates.read(answers.path(rule.name()).asString(""));
        if (date.isPresent()) {
            checkPeriod(rule, field, date.get(), findings);
            checkOrder(rule, field, date.get(), answers, findings);
        }
    }

    private void checkPeriod(
            Layout.Field rule, FormField field, LocalDate date, Findings findings) {
        boolean outside = date.isBefore(call.projectsFrom()) || date.isAfter(call.projectsUntil());
        if ("projects".equals(rule.within()) && outside) {
            findings.add(
                    field,
                    field.name(),
                    "form.error.date.period",
                    field.label(),
                    call.projectsFrom(),
                    call.projectsUntil(),
                    date);
        }
        if ("today".equals(rule.until()) && date.isAfter(LocalDate.now(clock))) {
            findings.add(field, field.name(), "form.error.date.future", field.label(), date);
        }
    }

    /** An action of one day begins and ends on the same date: only a reversed order is refused. */
    private void checkOrder(
            Layout.Field rule,
            FormField field,
            LocalDate date,
            JsonNode answers,
            Findings findings) {
        FormField first = rule.after() == null ? null : fields.get(rule.after());
        if (first == null) {
            return;
        }
        TypedDates.read(answers.path(first.name()).asString(""))
                .filter(date::isBefore)
                .ifPresent(start ->
                        findings.add(
                                field,
                                field.name(),
                                "form.error.date.order",
                                field.label(),
                                date,
                                first.label(),
                                start));
    }
}
