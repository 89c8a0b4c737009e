package fr.beffroi.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a call asks for at the deposit, and what its rules ask for at the check, are the same. */
class RequiredDocumentsAgreeTest {

    private static final Pattern TAG = Pattern.compile("versionTag=\"([^\"]+)\"");
    private static final Pattern RULE = Pattern.compile("<rule id=.*?</rule>", Pattern.DOTALL);
    private static final Pattern OUTPUT =
            Pattern.compile("<outputEntry[^>]*><text>(.*?)</text></outputEntry>");

    static Stream<Path> calls() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("seeds/calls"))) {
            return folders
                    .map(folder -> folder.resolve("call.json"))
                    .filter(Files::exists)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void theRulesSpeakOfTheDocumentsOfTheCall(Path file) throws IOException {
        JsonNode call = JsonMapper.shared().readTree(Files.readString(file));
        Map<String, Boolean> ruled = table(call.path("ruleSet").asString(""));
        Map<String, Boolean> asked = new HashMap<>();
        for (JsonNode document : call.path("documents")) {
            boolean somehow =
                    document.path("mandatory").asBoolean() || document.has("mandatoryWhen");
            asked.put(document.path("code").asString(""), somehow);
        }
        asked.remove("AUTRE");

        assertThat(ruled).isEqualTo(asked);
    }

    /** Whether a row makes it mandatory, by code of document. */
    private static Map<String, Boolean> table(String ruleSet) throws IOException {
        String first = ruleSet.replaceFirst("r\\d+$", "r1");
        Map<String, Boolean> ruled = new HashMap<>();
        try (Stream<Path> all = Files.walk(Path.of("processes/schemes"))) {
            for (Path table : all.filter(f -> f.endsWith("pieces-requises.dmn")).toList()) {
                String text = Files.readString(table);
                var tag = TAG.matcher(text);
                if (tag.find() && tag.group(1).equals(first)) {
                    RULE.matcher(text).results().forEach(rule -> read(rule.group(), ruled));
                }
            }
        }
        return ruled;
    }

    private static void read(String rule, Map<String, Boolean> ruled) {
        var outputs = OUTPUT.matcher(rule).results().map(cell -> cell.group(1)).toList();
        ruled.merge(
                outputs.get(0).replace("\"", ""),
                Boolean.valueOf(outputs.get(1)),
                Boolean::logicalOr);
    }
}
