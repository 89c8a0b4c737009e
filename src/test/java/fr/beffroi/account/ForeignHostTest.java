package fr.beffroi.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody names another host, so that our links or e-mails would lead there. */
@ServiceTest
class ForeignHostTest {

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: voleur.example",
                "Host: localhost.voleur.example",
                "Host: localhost@voleur.example",
                "Host: localhost\r\nX-Forwarded-Host: voleur.example"
            })
    void isTurnedAwayWithTheWayToTheRealOne(String host) {
        String answer = RawRequest.get(port, "/connexion", host);

        assertThat(answer).startsWith("HTTP/1.1 4");
        assertThat(answer)
                .contains("Content-Security-Policy: default-src 'none'")
                .doesNotContain("voleur", "<form");
    }

    @Test
    void learnsTheOfficialAddress() {
        assertThat(RawRequest.get(port, "/", "Host: voleur.example"))
                .startsWith("HTTP/1.1 421")
                .contains("Adresse inconnue de ce service", "href=\"http://localhost:8080/\"");
    }

    @Test
    void getsNoMailSentForAForgottenPassword() {
        int before = mails();
        String form = "email=" + DemoPeople.VOLUNTEER.email();

        String answer =
                RawRequest.send(
                        port,
                        "POST /mot-de-passe HTTP/1.1",
                        form,
                        "Host: localhost\r\nX-Forwarded-Host: voleur.example",
                        "Content-Type: application/x-www-form-urlencoded");

        assertThat(answer).startsWith("HTTP/1.1 421");
        assertThat(mails()).isEqualTo(before);
        assertThat(mailsNaming("voleur")).isZero();
    }

    @Test
    void isNeverRepeatedInARedirection() {
        String answer = RawRequest.get(port, "/espace", "Host: 127.0.0.1", "Accept: text/html");

        assertThat(answer).startsWith("HTTP/1.1 302").contains("Location: /connexion");
    }

    @Test
    void probesAskForTheMachineByItsNumber() {
        assertThat(RawRequest.get(port, "/actuator/health/liveness", "Host: 10.1.2.3:8080"))
                .startsWith("HTTP/1.1 200");
    }

    private int mails() {
        return jdbc.sql("select count(*) from outgoing_message where recipient = ?")
                .param(DemoPeople.VOLUNTEER.email())
                .query(Integer.class)
                .single();
    }

    private int mailsNaming(String host) {
        return jdbc.sql("select count(*) from outgoing_message where text_body like ?")
                .param("%" + host + "%")
                .query(Integer.class)
                .single();
    }
}
