package fr.beffroi.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages hold no text of their own: what a template writes is replaced by a message. */
class TemplateTextsTest {

    static Stream<Path> templates() {
        return MessageFiles.below(MessageFiles.TEMPLATES, ".html").stream();
    }

    static Stream<Path> pages() {
        return templates()
                .filter(file -> !file.endsWith("layout/mail.html"))
                .filter(file -> !file.toString().contains("pdf"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTextComesFromTheMessageFiles(Path template) {
        assertThat(TemplateReader.read(MessageFiles.text(template)).strayTexts()).isEmpty();
    }

    /** Pages go under a strict content security policy; mails and letters have no sheet to load. */
    @ParameterizedTest
    @MethodSource("pages")
    void noScriptNorStyleIsWrittenInAPage(Path template) {
        assertThat(TemplateReader.read(MessageFiles.text(template)).inlineCode()).isEmpty();
    }

    /**
     * {@code th:replace} comes before conditions and loops: these go on an element around it; beans
     * are called in {@code th:with}, {@code th:text}, {@code th:if}, not in arguments.
     */
    @ParameterizedTest
    @MethodSource("templates")
    void nothingIsPassedOverOrForbidden(Path template) {
        assertThat(TemplateReader.read(MessageFiles.text(template)).forbidden()).isEmpty();
    }

    /** A page would read the server's own attributes there, and show nothing. */
    @ParameterizedTest
    @MethodSource("pages")
    void noNameThatThymeleafKeepsForTheServerIsUsed(Path template) {
        var names =
                template.toString().contains("mail")
                        ? java.util.List.of()
                        : TemplateReader.read(MessageFiles.text(template)).reserved();
        assertThat(names).isEmpty();
    }
}
