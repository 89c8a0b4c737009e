package fr.beffroi.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The table file: a line {@code who:} with a visitor and names of demonstration people, headings
 * that begin with {@code ##}, and rows. Answers: a status; {@code in} for the way to the sign-in
 * page; {@code go} for the way to any other one.
 */
record Matrix(List<String> columns, List<Section> sections) {

    static final String VISITOR = "VISITOR";

    private static final Path FILE = Path.of("src/test/resources/access/matrix.txt");

    /** Rows under one heading. */
    record Section(String title, List<MatrixRow> rows) {}

    static Matrix read() {
        List<String> columns = List.of();
        var sections = new ArrayList<Section>();
        for (String line : lines()) {
            if (line.startsWith("who:")) {
                columns = List.of(line.substring(4).strip().split("\\s+"));
            } else if (line.startsWith("##")) {
                sections.add(new Section(line.substring(2).strip(), new ArrayList<>()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                sections.getLast().rows().add(MatrixRow.read(line));
            }
        }
        return new Matrix(columns, List.copyOf(sections));
    }

    List<MatrixRow> rows() {
        return sections.stream().flatMap(section -> section.rows().stream()).toList();
    }

    /** What the table says for one column of a row. */
    String expected(MatrixRow row, String column) {
        return row.expected().get(columns.indexOf(column));
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
