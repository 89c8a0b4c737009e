package fr.beffroi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a file of answers for spreadsheets (RFC 4180, every cell in quotes). */
public final class CsvCells {

    private static final int FIELD = 1;
    private static final int VALUE = 4;

    private CsvCells() {}

    /** The exact value of each field: one leading apostrophe is not of the text. */
    public static Map<String, String> exact(String file) {
        var values = new HashMap<String, String>();
        for (List<String> row : rows(file)) {
            String cell = row.get(VALUE);
            values.put(row.get(FIELD), cell.startsWith("'") ? cell.substring(1) : cell);
        }
        return values;
    }

    public static List<List<String>> rows(String file) {
        assertThat(file).startsWith("\uFEFF\"Page\",\"Champ\"").endsWith("\r\n");
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 1; i < file.length(); i++) {
            char c = file.charAt(i);
            if (c == '"' && quoted && i + 1 < file.length() && file.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted) {
                cell.append(c);
            } else if (c == ',' || c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            }
        }
        return rows;
    }
}
