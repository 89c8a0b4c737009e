package fr.beffroi.review.grant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads comma-separated values (RFC 4180), quoted cells over several lines included. */
final class CsvRows {

    private final String text;
    private final char separator;
    private int at;

    private CsvRows(String text, char separator) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.separator = separator;
    }

    /** The rows after the line of titles, each by title; missing cells are absent. */
    static List<Map<String, String>> read(String text, char separator) {
        var reader = new CsvRows(text, separator);
        var rows = new ArrayList<Map<String, String>>();
        List<String> titles = reader.row();
        while (reader.at < reader.text.length()) {
            List<String> cells = reader.row();
            if (cells.size() == 1 && cells.getFirst().isEmpty()) {
                continue;
            }
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < Math.min(titles.size(), cells.size()); i++) {
                row.put(titles.get(i), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private List<String> row() {
        var cells = new ArrayList<String>();
        do {
            cells.add(cell());
        } while (goesOn());
        return cells;
    }

    private String cell() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int from = at;
        while (at < text.length() && !isEnd(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at).strip();
    }

    private String quoted() {
        var cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append(text.charAt(at++));
            } else {
                break;
            }
        }
        return cell.toString().strip();
    }

    /** Steps over what ends the cell; whether another of the same row follows. */
    private boolean goesOn() {
        while (at < text.length() && !isEnd(text.charAt(at))) {
            at++;
        }
        if (at >= text.length()) {
            return false;
        }
        char end = text.charAt(at++);
        if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        return end == separator;
    }

    private boolean isEnd(char c) {
        return c == separator || c == '\n' || c == '\r';
    }
}
