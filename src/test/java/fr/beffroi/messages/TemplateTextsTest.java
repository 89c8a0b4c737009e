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

    @ParameterizedTest
    @MethodSource("templates")
    void everyTextComesFromTheMessageFiles(Path template) {
        assertThat(TemplateReader.read(MessageFiles.text(template)).strayTexts()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noScriptNorStyleIsWrittenInAPage(Path template) {
        assertThat(TemplateReader.read(MessageFiles.text(template)).inlineCode()).isEmpty();
    }
}
