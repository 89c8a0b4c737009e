package fr.beffroi.call.campaign;

import fr.beffroi.call.campaign.Field.Kind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Moves what was typed for one year on to the next. */
final class NextYear {

    private NextYear() {}

    static void move(Map<Part, Map<String, String>> typed, int year) {
        typed.replaceAll((part, own) -> part == Part.FORM ? own : moved(part, own, year));
    }

    /** A title or an address that names the year. */
    static String move(String text, int year) {
        return text.replace(String.valueOf(year), String.valueOf(year + 1));
    }

    private static Map<String, String> moved(Part part, Map<String, String> own, int year) {
        Map<String, String> next = new HashMap<>(own);
        for (Field field : part.fields()) {
            if (field.name().equals("title") || field.name().equals("year")) {
                next.computeIfPresent(field.name(), (_, text) -> move(text, year));
            }
            List<Field> columns = field.kind() == Kind.ROWS ? field.columns() : List.of(field);
            for (Field column : columns) {
                next.replaceAll((name, text) ->
                        isOf(field, column, name) ? yearLater(column.kind(), text) : text);
            }
        }
        return next;
    }

    private static boolean isOf(Field field, Field column, String name) {
        return field.kind() == Kind.ROWS
                ? name.startsWith(field.name() + '-') && name.endsWith('-' + column.name())
                : name.equals(field.name());
    }

    private static String yearLater(Kind kind, String text) {
        try {
            return switch (kind) {
                case DATE -> LocalDate.parse(text).plusYears(1).toString();
                case OPENING, CLOSING -> LocalDateTime.parse(text).plusYears(1).toString();
                default -> text;
            };
        } catch (DateTimeParseException unreadable) {
            return text;
        }
    }
}
