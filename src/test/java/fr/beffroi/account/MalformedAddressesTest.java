package fr.beffroi.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Addresses that the server refuses before any page of ours is asked: its own page never shows. */
@ServiceTest
class MalformedAddressesTest {

    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/..%2f..%2fetc/passwd",
                "/../../etc/passwd",
                "/%00",
                "/a%5cb",
                "/?q=<script>alert(1)</script>",
                "/appels?q=%",
                "/%zz",
                "/{a}",
                "relative",
                "/;a=b/%2e%2e/"
            })
    void getOurPageWithItsHeaders(String target) {
        isOurs(RawRequest.get(port, target, "Host: localhost"));
    }

    @Test
    void anAddressWithoutEndToo() {
        isOurs(RawRequest.get(port, "/?q=" + "x".repeat(12_000), "Host: localhost"));
    }

    private static void isOurs(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 4");
        assertThat(answer)
                .contains("Content-Security-Policy: default-src 'none'")
                .contains("X-Content-Type-Options: nosniff")
                .contains("X-Frame-Options: DENY")
                .containsAnyOf("Demande incorrecte", "Page introuvable")
                .doesNotContain("Tomcat", "Apache", "Exception", "<script>alert");
    }
}
