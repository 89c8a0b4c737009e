package fr.beffroi.kernel;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values (RFC 4180) that a spreadsheet opens without running anything.
 *
 * <p>A cell that a spreadsheet would take for a formula gets an apostrophe before it, and so does a
 * cell that begins with an apostrophe: taking away one leading apostrophe gives back the exact
 * text, always.
 */
public final class Csv {

    /** So that spreadsheets read the file as UTF-8. */
    public static final String MARK = "\uFEFF";

    /** First characters that begin a formula, or that programs skip before one. */
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠'";

    private Csv() {}

    /** The whole file, with the mark by which spreadsheets know UTF-8. */
    public static String of(List<List<String>> rows) {
        return rows.stream().map(Csv::row).collect(Collectors.joining("", MARK, ""));
    }

    /** One line, with its end. */
    public static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        return '"' + harmless(text).replace("\"", "\"\"") + '"';
    }

    /** The text, with an apostrophe before it where a spreadsheet might run it. */
    public static String harmless(String text) {
        boolean dangerous = !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
        return dangerous ? "'" + text : text;
    }
}
