package fr.beffroi.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The environment variables that the service reads: what the configuration metadata of Spring Boot
 * describes, and what our own settings name.
 */
final class KnownVariables {

    private static final Pattern NOT_IN_VARIABLES = Pattern.compile("[^a-zA-Z0-9.]");
    private static final Set<String> KNOWN = read();

    private KnownVariables() {}

    static boolean contains(String variable) {
        return KNOWN.contains(variable)
                // read by the JVM itself
                || variable.equals("JAVA_TOOL_OPTIONS");
    }

    /**
     * {@code spring.datasource.hikari.maximum-pool-size} as an environment variable, both
     * spellings.
     */
    private static void add(Set<String> all, String property) {
        all.add(property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT));
        all.add(
                NOT_IN_VARIABLES
                        .matcher(property)
                        .replaceAll("_")
                        .replace('.', '_')
                        .toUpperCase(Locale.ROOT));
    }

    private static Set<String> read() {
        Set<String> all = new HashSet<>();
        try {
            addMetadata(all);
            addOwnSettings(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static void addMetadata(Set<String> all) throws IOException {
        var files =
                KnownVariables.class
                        .getClassLoader()
                        .getResources("META-INF/spring-configuration-metadata.json");
        for (URL file : Collections.list(files)) {
            try (InputStream in = file.openStream()) {
                JsonMapper.shared()
                        .readTree(in)
                        .path("properties")
                        .forEach(property -> add(all, property.path("name").asString()));
            }
        }
        add(all, "spring.datasource.hikari.maximum-pool-size");
        add(all, "spring.config.import");
    }

    private static void addOwnSettings(Set<String> all) throws IOException {
        var sources =
                new YamlPropertySourceLoader()
                        .load("application", new ClassPathResource("application.yaml"));
        for (var source : sources) {
            for (String name : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
                add(all, name);
            }
        }
    }
}
