package fr.beffroi.messages;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The message files as they are in the sources. */
final class MessageFiles {

    static final Path FOLDER = Path.of("src/main/resources/messages");
    static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private MessageFiles() {}

    /** Modules that have texts. */
    static SortedSet<String> modules() {
        var modules = new TreeSet<String>();
        for (Path file : below(FOLDER, ".properties")) {
            modules.add(file.getFileName().toString().replaceFirst("(_en)?\\.properties$", ""));
        }
        return modules;
    }

    static Map<String, String> french(String module) {
        return read(FOLDER.resolve(module + ".properties"));
    }

    static Map<String, String> english(String module) {
        return read(FOLDER.resolve(module + "_en.properties"));
    }

    static SortedSet<String> keys() {
        var keys = new TreeSet<String>();
        modules().forEach(module -> keys.addAll(french(module).keySet()));
        return keys;
    }

    static List<Path> below(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(Path file) {
        var properties = new java.util.Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var all = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(k -> all.put(k, properties.getProperty(k)));
        return all;
    }
}
