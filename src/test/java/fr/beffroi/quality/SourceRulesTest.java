package fr.beffroi.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What reviewers would otherwise have to look for in every file. */
class SourceRulesTest {

    private static final int MOST_LINES = 250;
    private static final Pattern LEFT_FOR_LATER = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");
    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*src)|<style|\\sstyle=|\\son[a-z]+=|hx-on|javascript:");

    private static final List<SourceFile> MAIN = SourceFile.below("src/main/java", ".java");
    private static final List<SourceFile> TESTS = SourceFile.below("src/test/java", ".java");
    private static final List<SourceFile> TEMPLATES =
            SourceFile.below("src/main/resources/templates", ".html");

    @Test
    void noFileIsLong() {
        assertThat(all().filter(file -> file.lines() > MOST_LINES)).isEmpty();
    }

    @Test
    void everyPackageSaysThatNothingIsNull() {
        assertThat(MAIN.stream().map(file -> file.path().resolveSibling("package-info.java")))
                .allMatch(Files::exists);
        assertThat(MAIN.stream().filter(file -> file.path().endsWith("package-info.java")))
                .isNotEmpty()
                .allMatch(file -> file.text().contains("@NullMarked"));
    }

    @Test
    void nothingIsLeftForLater() {
        Stream<SourceFile> files =
                Stream.concat(
                        all(),
                        Stream.concat(
                                TEMPLATES.stream(),
                                SourceFile.below("src/main/resources/db", ".sql").stream()));

        assertThat(files.filter(file -> !isThis(file)))
                .noneMatch(file -> LEFT_FOR_LATER.matcher(file.text()).find());
    }

    @Test
    void noTestIsSwitchedOffOrSleeps() {
        assertThat(TESTS.stream().filter(file -> !isThis(file)))
                .noneMatch(file -> file.text().contains("Thread.sleep("))
                .noneMatch(file -> file.text().contains("@Disabled"));
    }

    /** The content security policy would refuse it, and only in the reader's browser. */
    @Test
    void noPageHoldsScriptsOrStylesInline() {
        assertThat(TEMPLATES)
                .filteredOn(file -> !isForMailOrPaper(file))
                .noneMatch(file -> INLINE.matcher(file.text()).find());
    }

    private static boolean isForMailOrPaper(SourceFile file) {
        String path = file.toString();
        return path.contains("/mail") || path.contains("pdf");
    }

    private static boolean isThis(SourceFile file) {
        return file.path().getFileName().equals(Path.of("SourceRulesTest.java"));
    }

    private static Stream<SourceFile> all() {
        return Stream.concat(MAIN.stream(), TESTS.stream());
    }
}
