package fr.beffroi.process.decision;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.process.DecisionTrace;
import fr.beffroi.process.DecisionTrace.Match;
import fr.beffroi.process.DecisionTraces;
import fr.beffroi.process.Decisions;
import fr.beffroi.process.EngineTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every row of every table of {@code processes/} has a case in {@code
 * src/test/resources/decisions}: what is asked, the rows that match, no other, and what they
 * answer. A case is also read back from its trace.
 */
@EngineTest
class EveryRuleHasACaseTest {

    private static final Path CASES = Path.of("src/test/resources/decisions");
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired private Decisions decisions;
    @Autowired private DecisionTraces traces;

    static Stream<Path> tables() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("processes"))) {
            return all.filter(file -> file.toString().endsWith(".dmn")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void eachRowHasACaseAndEachCaseItsRow(Path file) throws IOException {
        var model = Dmn.readModelFromStream(Files.newInputStream(file));
        Decision table = model.getModelElementsByType(Decision.class).iterator().next();
        Path cases = CASES.resolve(table.getVersionTag()).resolve(table.getId() + ".json");
        assertThat(cases).as("cases of %s", file).exists();

        Set<String> covered = new TreeSet<>();
        for (JsonNode one : JSON.readTree(Files.readString(cases))) {
            covered.addAll(check(table, one));
        }

        assertThat(covered)
                .as("rows of %s with a case", file)
                .containsAll(
                        model.getModelElementsByType(Rule.class).stream()
                                .map(Rule::getId)
                                .toList());
    }

    @Test
    void noCaseIsLeftOfATableThatIsGone() throws IOException {
        Set<Path> wanted = new TreeSet<>();
        for (Path file : tables().toList()) {
            Decision table =
                    Dmn.readModelFromStream(Files.newInputStream(file))
                            .getModelElementsByType(Decision.class)
                            .iterator()
                            .next();
            wanted.add(CASES.resolve(table.getVersionTag()).resolve(table.getId() + ".json"));
        }
        try (Stream<Path> found = Files.walk(CASES)) {
            assertThat(found.filter(Files::isRegularFile))
                    .containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    private Set<String> check(Decision table, JsonNode one) {
        String key = UUID.randomUUID().toString();
        Map<String, Object> asked = new HashMap<>();
        one.path("asked").properties().forEach(each -> asked.put(each.getKey(), value(each)));

        List<Map<String, Object>> answers =
                decisions.evaluateFor(key, table.getId(), table.getVersionTag(), asked);

        DecisionTrace trace = traces.of(List.of(key)).getFirst();
        List<String> rows = trace.matches().stream().map(Match::rule).toList();
        assertThat(rows)
                .as("%s of %s, asked %s", table.getId(), table.getVersionTag(), asked)
                .isEqualTo(one.path("rows").valueStream().map(JsonNode::asString).toList());
        assertThat(answers.stream().map(EveryRuleHasACaseTest::said).toList())
                .as("%s of %s, asked %s", table.getId(), table.getVersionTag(), asked)
                .isEqualTo(
                        one.path("answers")
                                .valueStream()
                                .map(EveryRuleHasACaseTest::said)
                                .toList());
        assertThat(trace.matches()).allSatisfy(match -> assertThat(match.row()).isPositive());
        return Set.copyOf(rows);
    }

    private static Object value(Map.Entry<String, JsonNode> input) {
        JsonNode value = input.getValue();
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        return value.isNumber() ? value.decimalValue() : value.asString();
    }

    private static Map<String, String> said(Map<String, Object> answer) {
        return answer.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> String.valueOf(e.getValue())));
    }

    private static Map<String, String> said(JsonNode answer) {
        return answer.properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().asString()));
    }
}
