package fr.beffroi.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class ComposeTest {

    private static final Path FILE = Path.of("docker-compose.yml");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(\\w+)");

    @Test
    void setsOnlyVariablesThatTheServiceReads() throws IOException {
        assertThat(environmentOfTheService())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(KnownVariables.contains(name)).as(name).isTrue());
    }

    @Test
    void everyVariableOfThePersonWhoDeploysIsInTheExample() throws IOException {
        Set<String> used = new TreeSet<>();
        REFERENCE.matcher(Files.readString(FILE)).results().forEach(m -> used.add(m.group(1)));

        String example = Files.readString(Path.of(".env.example"));

        assertThat(used).allSatisfy(name -> assertThat(example).contains(name + "="));
    }

    @Test
    void keepsNoPassword() throws IOException {
        assertThat(Files.readString(FILE).lines())
                .filteredOn(line -> line.contains("PASSWORD:"))
                .isNotEmpty()
                .allMatch(line -> line.contains("${"));
    }

    @SuppressWarnings("unchecked")
    private static Set<String> environmentOfTheService() throws IOException {
        Map<String, Object> file = new Yaml().load(Files.readString(FILE));
        var services = (Map<String, Object>) file.getOrDefault("services", Map.of());
        var service = (Map<String, Object>) services.getOrDefault("service", Map.of());
        return ((Map<String, Object>) service.getOrDefault("environment", Map.of())).keySet();
    }
}
