package fr.beffroi.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text file of the project.
 *
 * @param path from the root of the project
 */
record SourceFile(Path path, String text) {

    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\n])*)\"", Pattern.DOTALL);
    private static final Pattern COMMENT =
            Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$", Pattern.DOTALL);

    /** Every file below a folder whose name ends so, in order. */
    static List<SourceFile> below(String folder, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(SourceFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceFile read(Path path) {
        try {
            return new SourceFile(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name after {@code fr/beffroi/}, or after {@code db/migration/}: the module's. */
    String module() {
        String[] parts = path.toString().replace('\\', '/').split("/fr/beffroi/|/migration/", -1);
        return parts[parts.length - 1].split("/", -1)[0];
    }

    int lines() {
        return (int) text.lines().count();
    }

    /** The texts between quotes, comments left out. */
    List<String> literals() {
        Matcher literal = LITERAL.matcher(COMMENT.matcher(text).replaceAll(""));
        return literal.results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
