package fr.beffroi.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageFilesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern COMMENT = Pattern.compile("<!--/\\*.*?\\*/-->", Pattern.DOTALL);
    private static final Pattern LETTERS = Pattern.compile("\\p{L}");

    static Stream<String> modules() {
        return MessageFiles.modules().stream();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void haveTheSameKeysInBothLanguages(String module) {
        assertThat(MessageFiles.english(module).keySet())
                .isEqualTo(MessageFiles.french(module).keySet());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void askForTheSameValuesInBothLanguages(String module) {
        Map<String, String> english = MessageFiles.english(module);
        MessageFiles.french(module)
                .forEach((key, text) ->
                        assertThat(placeholders(english.getOrDefault(key, "")))
                                .as(key)
                                .isEqualTo(placeholders(text)));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void sayReallySomething(String module) {
        for (var file : List.of(MessageFiles.french(module), MessageFiles.english(module))) {
            assertThat(file).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
        }
    }

    /**
     * A straight apostrophe would swallow the placeholders after it: only ’ is written, but in the
     * patterns of dates.
     */
    @ParameterizedTest
    @MethodSource("modules")
    void useTheTypographicApostrophe(String module) {
        for (var file : List.of(MessageFiles.french(module), MessageFiles.english(module))) {
            file.values().removeIf(text -> text.contains("yyyy"));
            assertThat(file)
                    .allSatisfy((key, text) -> assertThat(text).as(key).doesNotContain("'"));
        }
    }

    @Test
    void giveEachKeyInOneModuleOnly() {
        var homes = new HashMap<String, List<String>>();
        for (String module : MessageFiles.modules()) {
            for (String key : MessageFiles.french(module).keySet()) {
                homes.computeIfAbsent(key, _ -> new ArrayList<>()).add(module);
            }
        }
        assertThat(homes).allSatisfy((key, where) -> assertThat(where).as(key).hasSize(1));
    }

    @Test
    void areAllKnownToTheService() {
        String settings = MessageFiles.text(Path.of("src/main/resources/application.yaml"));
        assertThat(MessageFiles.modules())
                .allSatisfy(module -> assertThat(settings).contains("messages/" + module));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Keys written in templates and in refusals exist. */
    @Test
    void holdEveryKeyThatPagesAndRefusalsName() {
        var named = new TreeSet<String>();
        for (Path file : MessageFiles.below(MessageFiles.TEMPLATES, ".html")) {
            named.addAll(keysIn(file, Pattern.compile("#\\{([a-zA-Z][\\w.-]*)")));
            named.addAll(keysIn(file, Pattern.compile("#messages\\.msg\\('([^']+)'[,)]")));
        }
        for (Path file : MessageFiles.below(Path.of("src/main/java"), ".java")) {
            named.addAll(
                    keysIn(file, Pattern.compile("\\b(?:refused|because)\\(\\s*\"([\\w.-]+)\"")));
        }
        named.removeIf(key -> !LETTERS.matcher(key).find() || key.endsWith("."));
        assertThat(MessageFiles.keys()).containsAll(named);
    }

    private static List<String> keysIn(Path file, Pattern pattern) {
        return pattern.matcher(COMMENT.matcher(MessageFiles.text(file)).replaceAll(""))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
