package fr.beffroi.call.campaign;

import fr.beffroi.call.campaign.Choices.Choice;
import fr.beffroi.call.campaign.Field.Kind;
import fr.beffroi.call.kind.TypedDates;
import fr.beffroi.kernel.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what was typed in a part into words, for people who compare. */
@Component
class PartWords {

    private final Choices choices;
    private final Texts texts;
    private final MessageSource messages;
    private final Clock clock;

    PartWords(Choices choices, Texts texts, MessageSource messages, Clock clock) {
        this.choices = choices;
        this.texts = texts;
        this.messages = messages;
        this.clock = clock;
    }

    /** One text; a row each line where the field has rows. */
    String of(Field field, Map<String, String> typed, Preparation call, Locale locale) {
        if (field.kind() != Kind.ROWS) {
            return value(field, typed.getOrDefault(field.name(), ""), call, locale);
        }
        return IntStream.range(0, TypedPart.rows(field, typed))
                .mapToObj(row -> row(field, row, typed, call, locale))
                .collect(Collectors.joining("\n"));
    }

    private String row(
            Field field, int row, Map<String, String> typed, Preparation call, Locale locale) {
        return field.columns().stream()
                .map(column -> {
                    String cell = typed.getOrDefault(field.cell(row, column), "");
                    return column.kind() == Kind.FLAG
                            ? (cell.equals("true") ? text(column.label(), locale) : "")
                            : value(column, cell, call, locale);
                })
                .filter(words -> !words.isBlank())
                .map(words -> words.replace("\n", ", "))
                .collect(Collectors.joining(" · "));
    }

    private String value(Field field, String typed, Preparation call, Locale locale) {
        if (typed.isBlank()) {
            return "";
        }
        return switch (field.kind()) {
            case CHOICE, CHOICES -> chosen(field, typed, call, locale);
            case DATE -> TypedDates.read(typed).map(day -> texts.date(day, locale)).orElse(typed);
            case OPENING, CLOSING ->
                    FieldValues.moment(typed, LocalDate::atStartOfDay)
                            .map(there -> there.atZone(clock.getZone()).toInstant())
                            .map(moment -> texts.moment(moment, locale))
                            .orElse(typed);
            default -> typed;
        };
    }

    private String chosen(Field field, String typed, Preparation call, Locale locale) {
        List<Choice> known = choices.of(field, call, locale);
        return typed.lines()
                .map(value ->
                        known.stream()
                                .filter(choice -> choice.value().equals(value))
                                .map(Choice::label)
                                .findFirst()
                                .orElse(value))
                .collect(Collectors.joining("\n"));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
