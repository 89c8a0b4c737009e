package fr.beffroi.call.kind;

import fr.beffroi.call.FieldError;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormSection;
import fr.beffroi.kernel.Texts;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/**
 * What is found wrong in the answers: one message per element of the page, in the order of the
 * form. It is the first that was found, but of the rules between answers it tells all.
 */
public final class Findings {

    private final List<FormSection> sections;
    private final MessageSource messages;
    private final Locale locale;
    private final String where;
    private final Map<String, Map<String, String>> byField;

    public Findings(List<FormSection> sections, MessageSource messages, Locale locale) {
        this(sections, messages, locale, "", new LinkedHashMap<>());
    }

    private Findings(
            List<FormSection> sections,
            MessageSource messages,
            Locale locale,
            String where,
            Map<String, Map<String, String>> byField) {
        this.sections = sections;
        this.messages = messages;
        this.locale = locale;
        this.where = where;
        this.byField = byField;
    }

    /**
     * The same findings, of which each message added here says first in which row it is.
     *
     * @param number of the row, from 1
     */
    Findings inside(String label, int number) {
        String row = messages.getMessage("form.error.inside", new Object[] {label, number}, locale);
        return new Findings(sections, messages, locale, row, byField);
    }

    /**
     * Adds a message.
     *
     * @param field whose kind chooses the message
     * @param id id of the element on the page: the field's name, or that of one of its parts
     * @param key message key; {@code <key>.<kind>} is used instead if it exists
     */
    public void add(FormField field, String id, String key, Object... arguments) {
        byField.computeIfAbsent(nameIn(id), name -> new LinkedHashMap<>())
                .putIfAbsent(id, where + message(key, field, arguments));
    }

    /** Adds a message that is already a text. */
    public void add(String id, String text) {
        byField.computeIfAbsent(nameIn(id), name -> new LinkedHashMap<>()).putIfAbsent(id, text);
    }

    /** Adds what rules between answers tell of this element, unless something else was found. */
    public void addAll(String id, Collection<String> texts) {
        add(id, texts.stream().distinct().collect(Collectors.joining(" ")));
    }

    /** Names of fields hold no hyphen: the first one parts the field from what is inside it. */
    private static String nameIn(String id) {
        int hyphen = id.indexOf('-');
        return hyphen < 0 ? id : id.substring(0, hyphen);
    }

    /** Whether something was found at this element or at a part of it. */
    boolean hasAt(String id) {
        return byField.getOrDefault(nameIn(id), Map.of()).keySet().stream()
                .anyMatch(each -> each.equals(id) || each.startsWith(id + '-'));
    }

    public List<FieldError> inOrder() {
        List<FieldError> errors = new ArrayList<>();
        for (FormSection section : sections) {
            for (FormField field : section.fields()) {
                byField.getOrDefault(field.name(), Map.of())
                        .forEach((id, text) -> errors.add(new FieldError(section.id(), id, text)));
            }
        }
        return errors;
    }

    private String message(String key, FormField field, Object... arguments) {
        Object[] shown = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            shown[i] = shown(field, arguments[i]);
        }
        // Not the general one as default: a default is formatted again, with what was typed in it.
        String own = messages.getMessage(key + '.' + field.kind(), shown, null, locale);
        return own == null ? messages.getMessage(key, shown, locale) : own;
    }

    private Object shown(FormField field, Object argument) {
        return switch (argument) {
            case LocalDate date -> Texts.spelled(date, locale);
            case Euros euros ->
                    NumberFormat.getIntegerInstance(locale).format(euros.whole()) + " €";
            case Long number -> IntegerKind.written(field, number, locale);
            case Integer number -> IntegerKind.written(field, number, locale);
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
    public record Euros(long whole) {}
}
