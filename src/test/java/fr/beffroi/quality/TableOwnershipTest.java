package fr.beffroi.quality;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A module touches only its own tables: those that its migrations create. */
class TableOwnershipTest {

    private static final Pattern CREATED =
            Pattern.compile(
                    "create\\s+(?:unlogged\\s+)?table\\s+(?:if not exists\\s+)?([a-z_0-9]+)");
    private static final Pattern TOUCHED =
            Pattern.compile(
                    "\\b(?:from|join|into|update|only|references|table|on|of)\\s+([a-z][a-z_0-9]*)");
    private static final Pattern TABLE_OF_THE_ENGINE =
            Pattern.compile("\\bact_(?:ru|hi|re|ge|id)_");

    private static final List<SourceFile> MIGRATIONS =
            SourceFile.below("src/main/resources/db/migration", ".sql");
    private static final Map<String, String> OWNERS = owners();

    @Test
    void aTableIsCreatedByOneModule() {
        assertThat(OWNERS).isNotEmpty();
        assertThat(MIGRATIONS.stream().flatMap(TableOwnershipTest::created))
                .doesNotHaveDuplicates();
    }

    @Test
    void theSqlOfAModuleNamesOnlyItsOwnTables() {
        assertThat(
                        SourceFile.below("src/main/java", ".java").stream()
                                .flatMap(file ->
                                        file.literals().stream()
                                                .filter(TableOwnershipTest::isSql)
                                                .flatMap(sql -> foreign(file, sql))))
                .isEmpty();
    }

    /** Guards the two tests around it: a reader that saw no SQL would find no fault. */
    @Test
    void theSqlOfTheHouseIsReallyRead() {
        assertThat(
                        SourceFile.below("src/main/java", ".java").stream()
                                .flatMap(file -> file.literals().stream())
                                .filter(TableOwnershipTest::isSql)
                                .flatMap(TableOwnershipTest::touched)
                                .filter(OWNERS::containsKey)
                                .distinct())
                .hasSizeGreaterThan(OWNERS.size() / 2);
    }

    @Test
    void theMigrationsOfAModuleNameOnlyItsOwnTables() {
        assertThat(MIGRATIONS.stream().flatMap(file -> foreign(file, withoutComments(file))))
                .isEmpty();
    }

    @Test
    void theTablesOfTheEngineAreThoseOfTheProcessModule() {
        Stream<SourceFile> others =
                Stream.concat(
                                SourceFile.below("src/main/java", ".java").stream(),
                                MIGRATIONS.stream())
                        .filter(file -> !file.module().equals("process"));

        assertThat(
                        others.filter(file ->
                                TABLE_OF_THE_ENGINE
                                        .matcher(file.text().toLowerCase(Locale.ROOT))
                                        .find()))
                .isEmpty();
    }

    private static Stream<String> foreign(SourceFile file, String sql) {
        return touched(sql)
                .filter(OWNERS::containsKey)
                .filter(table -> !file.module().equals(OWNERS.get(table)))
                .map(table -> "%s touches %s of %s".formatted(file, table, OWNERS.get(table)));
    }

    private static Stream<String> touched(String sql) {
        return TOUCHED.matcher(sql.toLowerCase(Locale.ROOT)).results().map(found -> found.group(1));
    }

    private static boolean isSql(String literal) {
        String text = literal.toLowerCase(Locale.ROOT);
        return Stream.of("select", "insert", "update", "delete", "truncate", "lock", "from", "join")
                .anyMatch(word -> text.strip().startsWith(word) || text.contains(word + " "));
    }

    private static Map<String, String> owners() {
        return MIGRATIONS.stream()
                .flatMap(file -> created(file).map(table -> Map.entry(table, file.module())))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
    }

    private static Stream<String> created(SourceFile file) {
        return CREATED.matcher(withoutComments(file).toLowerCase(Locale.ROOT))
                .results()
                .map((MatchResult found) -> found.group(1));
    }

    private static String withoutComments(SourceFile file) {
        return file.text().replaceAll("(?m)--.*$", "");
    }
}
