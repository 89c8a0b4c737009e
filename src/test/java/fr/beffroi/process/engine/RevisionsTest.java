package fr.beffroi.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.process.Decisions;
import fr.beffroi.process.EngineTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A set of rules from one revision to the next, on a database that has the former one. */
@EngineTest
class RevisionsTest {

    private static final Path FIPD = Path.of("processes/schemes/fipd");

    @Autowired private RepositoryService repository;
    @Autowired private Decisions decisions;

    private final String mark = UUID.randomUUID().toString();
    private final String first = "FIPD-2027-62-" + mark + ".r1";
    private final String second = "FIPD-2027-62-" + mark + ".r2";

    @Test
    void aDatabaseOfTheFormerVersionStartsAndItsFilesKeepTheirRules() throws IOException {
        List<Model> former = tables().filter(table -> inForce(table.name())).toList();
        start(former);
        assertThat(former).hasSize(5);
        assertThat(repository.createDecisionDefinitionQuery().versionTag(first).count())
                .isPositive();

        start(tables().toList());
        start(tables().toList());

        assertThat(services(first)).containsExactly("DIPN-62", "SP-LENS");
        assertThat(services(second)).containsExactly("DIPN-62", "SP-LENS", "PARQUET-62", "SPIP-62");
    }

    @Test
    void aRevisionHasTheTablesOfTheOneBeforeThatItDoesNotChange() throws IOException {
        start(tables().toList());
        var asked = Map.<String, Object>of("scheme", "FIPD", "grantNature", "PROJECT");
        assertThat(decisions.evaluate("effet-silence", second, asked))
                .isEqualTo(decisions.evaluate("effet-silence", first, asked))
                .isNotEmpty();
        assertThat(
                        repository
                                .createDecisionDefinitionQuery()
                                .decisionDefinitionKey("avis-requis")
                                .versionTag(second)
                                .count())
                .isEqualTo(1);
    }

    @Test
    void revisionsFollowEachOtherByNumber() {
        assertThat(RuleTable.tagBefore("FIPD-2027-62.r10")).contains("FIPD-2027-62.r9");
        assertThat(RuleTable.tagBefore("FIPD-2027-62.r1")).isEmpty();
        assertThat(RuleTable.tagBefore("FIPD-2027-62")).isEmpty();
    }

    private List<String> services(String tag) {
        return decisions
                .evaluate(
                        "avis-requis",
                        tag,
                        Map.of(
                                "scheme", "FIPD",
                                "programme", "D",
                                "department", "62",
                                "theme", "RECIDIVE",
                                "amountAsked", 18_000,
                                "projectInQpv", false,
                                "schoolBased", false))
                .stream()
                .map(row -> String.valueOf(row.get("service")))
                .toList();
    }

    private void start(List<Model> files) {
        new ModelDeployment(repository, new Models(files), "none").deploy();
    }

    /** The tables of the scheme, under tags of this test. */
    private Stream<Model> tables() throws IOException {
        try (Stream<Path> files = Files.walk(FIPD)) {
            return files.filter(file -> file.toString().endsWith(".dmn")).sorted().toList().stream()
                    .map(file -> new Model(file.toString(), text(file)));
        }
    }

    private String text(Path file) {
        try {
            return Files.readString(file).replace("FIPD-2027-62.r", "FIPD-2027-62-" + mark + ".r");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean inForce(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/previous/tables.txt"))
                    .contains(" " + name + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
