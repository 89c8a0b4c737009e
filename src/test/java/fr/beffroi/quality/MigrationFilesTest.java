package fr.beffroi.quality;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One sequence of versions over all modules, each in the range of its module. */
class MigrationFilesTest {

    private static final Pattern NAME = Pattern.compile("V(\\d{4})__([a-z]+)_[a-z_0-9]+\\.sql");

    /** First version of each module; the next module's begins where it ends. */
    private static final Map<String, Integer> FIRST_VERSIONS =
            Map.ofEntries(
                    Map.entry("event", 100),
                    Map.entry("audit", 150),
                    Map.entry("account", 200),
                    Map.entry("authority", 250),
                    Map.entry("document", 300),
                    Map.entry("process", 350),
                    Map.entry("deadline", 400),
                    Map.entry("messaging", 420),
                    Map.entry("integrity", 440),
                    Map.entry("worklist", 460),
                    Map.entry("organisation", 500),
                    Map.entry("call", 550),
                    Map.entry("application", 600),
                    Map.entry("funding", 700),
                    Map.entry("review", 800),
                    Map.entry("committee", 900),
                    Map.entry("award", 1000),
                    Map.entry("steering", 1200));

    private static final List<SourceFile> FILES =
            SourceFile.below("src/main/resources/db/migration", ".sql");

    @Test
    void everyFileSaysItsVersionAndItsModule() {
        assertThat(FILES)
                .allSatisfy(file -> {
                    Matcher name = NAME.matcher(file.path().getFileName().toString());
                    assertThat(name.matches()).as(file.toString()).isTrue();
                    assertThat(name.group(2)).as(file.toString()).isEqualTo(file.module());
                });
    }

    @Test
    void noVersionIsTakenTwice() {
        Map<Integer, Set<String>> files =
                FILES.stream()
                        .collect(
                                groupingBy(
                                        MigrationFilesTest::version,
                                        mapping(SourceFile::toString, toSet())));

        assertThat(files.values()).allMatch(sameVersion -> sameVersion.size() == 1);
    }

    @Test
    void everyVersionIsInTheRangeOfItsModule() {
        assertThat(FILES)
                .allSatisfy(file ->
                        assertThat(moduleOf(version(file)))
                                .as(file.toString())
                                .isEqualTo(file.module()));
    }

    private static String moduleOf(int version) {
        return FIRST_VERSIONS.entrySet().stream()
                .filter(module -> module.getValue() <= version)
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static int version(SourceFile file) {
        return Integer.parseInt(file.path().getFileName().toString().substring(1, 5));
    }
}
