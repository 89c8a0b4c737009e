package fr.beffroi.territory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** A list of {@code seeds/reference}: semicolons between columns, {@code |} inside one. */
final class ReferenceFile {

    private ReferenceFile() {}

    /** The rows, without the line of titles. */
    static List<List<String>> rows(String name) {
        try {
            return new ClassPathResource("seeds/reference/" + name)
                    .getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split(";", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> several(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split("\\|"));
    }
}
