package fr.beffroi.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.Browser;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.SamplePdf;
import fr.beffroi.testing.ServiceTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Names of files as nobody gives them, sent as a browser would. */
@ServiceTest
class FileNamesTest {

    @LocalServerPort private int port;
    @Autowired private Dossiers dossiers;
    @Autowired private SupportingDocuments documents;

    private ApplicationId id = ApplicationId.next();
    private Browser browser;

    @BeforeEach
    void open() {
        id = dossiers.aDraft().begun();
        browser = new Browser(port).signIn(DemoPeople.TREASURER);
        browser.get("/demandes/" + id + "/pieces");
    }

    @Test
    void aLongAccentedNameIsKeptShortened() {
        assertThat(kept("é".repeat(300) + ".pdf")).isEqualTo("é".repeat(146) + ".pdf");
        assertThat(kept("界".repeat(300) + ".pdf")).endsWith("界.pdf");
    }

    @Test
    void aNameThatClimbsStaysWhereItIs() {
        assertThat(kept("../../../etc/passwd.pdf")).isEqualTo("passwd.pdf");
        assertThat(kept("C:\\\\Users\\\\rib.pdf")).isEqualTo("rib.pdf");
        assertThat(kept("..")).isEqualTo("document.pdf");
    }

    @Test
    void aNameThatWouldBeReadBackwardsIsPutRight() {
        assertThat(kept("rib\u202efdp.exe")).isEqualTo("ribfdp.exe.pdf");
    }

    @Test
    void markupInANameIsText() {
        assertThat(kept("<img src=x onerror=alert(1)>.pdf")).doesNotContain("<", ">");
        assertThat(browser.get("/demandes/" + id + "/pieces").body()).doesNotContain("<img src=x");
    }

    private String kept(String name) {
        var answer =
                browser.send(
                        browser.request(
                                        "/demandes/" + id + "/pieces",
                                        "Content-Type",
                                        "multipart/form-data; boundary=limite")
                                .POST(BodyPublishers.ofByteArray(form(name))));
        assertThat(answer.status()).as(name).isEqualTo(302);
        return documents.of(id).stream().map(SupportingDocument::fileName).toList().getLast();
    }

    private byte[] form(String name) {
        String pdf = new String(SamplePdf.saying(name), StandardCharsets.ISO_8859_1);
        String utf8 =
                new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        String all =
                field("_csrf", browser.token())
                        + field("code", "RIB")
                        + "--limite\r\nContent-Disposition: form-data; name=\"fichiers\"; filename=\""
                        + utf8
                        + "\"\r\nContent-Type: application/pdf\r\n\r\n"
                        + pdf
                        + "\r\n--limite--\r\n";
        return all.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String field(String name, String value) {
        return "--limite\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(name, value);
    }
}
