package fr.beffroi.call.form;

import fr.beffroi.call.FieldError;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormSection;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/**
 * What is found wrong in the answers: one message per element of the page, the first that was
 * found, in the order of the form.
 */
final class Findings {

    private final List<FormSection> sections;
    private final MessageSource messages;
    private final Locale locale;
    private final Map<String, Map<String, String>> byField = new LinkedHashMap<>();

    Findings(List<FormSection> sections, MessageSource messages, Locale locale) {
        this.sections = sections;
        this.messages = messages;
        this.locale = locale;
    }

    /**
     * Adds a message.
     *
     * @param field name of the field concerned
     * @param id id of the element on the page: the field's name, or that of one of its parts
     * @param key message key; {@code <key>.<kind>} is used instead if it exists
     */
    void add(FormField field, String id, String key, Object... arguments) {
        byField.computeIfAbsent(field.name(), name -> new LinkedHashMap<>())
                .putIfAbsent(id, message(key, field.kind(), arguments));
    }

    boolean has(FormField field) {
        return byField.containsKey(field.name());
    }

    List<FieldError> inOrder() {
        List<FieldError> errors = new ArrayList<>();
        for (FormSection section : sections) {
            for (FormField field : section.fields()) {
                byField.getOrDefault(field.name(), Map.of())
                        .forEach((id, text) -> errors.add(new FieldError(section.id(), id, text)));
            }
        }
        return errors;
    }

    private String message(String key, String kind, Object... arguments) {
        Object[] shown = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            shown[i] = shown(arguments[i]);
        }
        String generic = messages.getMessage(key, shown, null, locale);
        String own = messages.getMessage(key + '.' + kind, shown, generic, locale);
        if (own == null) {
            throw new IllegalStateException("No message " + key);
        }
        return own;
    }

    private Object shown(Object argument) {
        return switch (argument) {
            case LocalDate date ->
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                            .withLocale(locale)
                            .format(date);
            case Euros euros ->
                    NumberFormat.getIntegerInstance(locale).format(euros.whole()) + " €";
            case Long number -> NumberFormat.getIntegerInstance(locale).format(number);
            case Integer number -> NumberFormat.getIntegerInstance(locale).format(number);
            case BigDecimal rate -> percent(rate);
            default -> argument;
        };
    }

    private String percent(BigDecimal rate) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(rate);
    }

    /** Whole euros, to show as an amount. */
    record Euros(long whole) {}
}
