package fr.beffroi.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mail has its two parts, loads nothing, and is in the list of mails. */
class MailTemplatesTest {

    private static final Path LIST = Path.of("docs/mails.md");

    static Stream<String> mails() {
        return Stream.concat(
                        MessageFiles.below(MessageFiles.TEMPLATES, ".txt").stream(),
                        MessageFiles.below(MessageFiles.TEMPLATES, ".html").stream()
                                .filter(file -> file.toString().contains("/mail/")))
                .map(file -> MessageFiles.TEMPLATES.relativize(file).toString())
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("mails")
    void aMailHasBothPartsAndIsListed(String mail) throws IOException {
        assertThat(MessageFiles.TEMPLATES.resolve(mail + ".txt")).exists();
        Path html = MessageFiles.TEMPLATES.resolve(mail + ".html");
        assertThat(MessageFiles.text(html))
                .contains("layout/mail :: mail")
                .doesNotContain("<img", "<script", "<link", "url(");
        assertThat(Files.readString(LIST)).contains("| `" + mail + "` |");
    }
}
