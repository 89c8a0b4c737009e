package fr.beffroi.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.testing.ServiceTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class UploadLimitTest {

    @LocalServerPort private int port;

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build()) {
            return client.send(
                    request.header("Accept-Language", "fr").build(), BodyHandlers.ofString());
        }
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    @Test
    void aFileMuchTooLargeIsToldWithTheWayBack() throws Exception {
        var answer =
                send(
                        HttpRequest.newBuilder(address("/demandes/1/pieces"))
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(BodyPublishers.ofByteArray(new byte[64_000_000])));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("60 Mo", "href=\"/demandes/1/pieces\"");
    }

    /** Files sent so are tried in {@code DoorsTest}. */
    @Test
    void fieldsSentWithoutSayingTheirLengthAreBoundedToo() throws Exception {
        byte[] fields = ("email=" + "x".repeat(5_000_000)).getBytes(StandardCharsets.US_ASCII);

        var answer =
                send(
                        HttpRequest.newBuilder(address("/connexion"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        BodyPublishers.ofInputStream(
                                                () -> new ByteArrayInputStream(fields))));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Texte trop long").doesNotContain("ichier trop");
    }

    @Test
    void theWayBackStaysOnThisSite() throws Exception {
        var answer =
                send(
                        HttpRequest.newBuilder(
                                address("/fichier-trop-volumineux?retour=//evil.example")));

        assertThat(answer.body()).doesNotContain("href=\"//evil.example");
    }
}
