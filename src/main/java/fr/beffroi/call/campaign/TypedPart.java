package fr.beffroi.call.campaign;

import fr.beffroi.call.campaign.Field.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What was typed on the page of a part, by name of the field or of the cell; never judged here. */
final class TypedPart {

    private static final int MOST_ROWS = 40;

    private TypedPart() {}

    /**
     * Reads what was posted; several values of a field stand one a line, empty rows are dropped.
     */
    static Map<String, String> read(Part part, Map<String, List<String>> posted) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (Field field : part.fields()) {
            if (field.kind() == Kind.ROWS) {
                readRows(field, posted, typed);
            } else {
                typed.put(field.name(), value(posted, field.name()));
            }
        }
        return typed;
    }

    private static void readRows(
            Field field, Map<String, List<String>> posted, Map<String, String> typed) {
        int kept = 0;
        for (int row = 0; row < MOST_ROWS; row++) {
            int from = row;
            if (field.columns().stream()
                    .allMatch(column -> value(posted, field.cell(from, column)).isBlank())) {
                continue;
            }
            for (Field column : field.columns()) {
                typed.put(field.cell(kept, column), value(posted, field.cell(from, column)));
            }
            kept++;
        }
    }

    private static String value(Map<String, List<String>> posted, String name) {
        return String.join("\n", posted.getOrDefault(name, List.of()))
                .replace("\r\n", "\n")
                .strip();
    }

    /** How many rows were typed. */
    static int rows(Field field, Map<String, String> typed) {
        return (int)
                IntStream.range(0, MOST_ROWS)
                        .takeWhile(row ->
                                field.columns().stream()
                                        .anyMatch(column ->
                                                typed.containsKey(field.cell(row, column))))
                        .count();
    }

    /** What was typed of one field; all its cells if it has rows. */
    static Map<String, String> of(Field field, Map<String, String> typed) {
        Map<String, String> own = new LinkedHashMap<>();
        typed.forEach((name, value) -> {
            boolean mine =
                    field.kind() == Kind.ROWS
                            ? name.startsWith(field.name() + '-')
                            : name.equals(field.name());
            if (mine && !value.isEmpty()) {
                own.put(name, value);
            }
        });
        return own;
    }
}
