package fr.beffroi.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.beffroi.testing.Browser;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.LocalMail;
import fr.beffroi.testing.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators see of mails in failure, and what they can do. */
@ServiceTest
class StuckMailsPageTest {

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;
    @Autowired private LocalMail server;
    @Autowired private Dossiers dossiers;

    private final UUID mail = UUID.randomUUID();
    private final String reader = "lecteur-" + mail + "@association.exemple.fr";

    @BeforeEach
    void aMailInFailure() {
        jdbc.sql(
                        """
                        insert into outgoing_message (id, recipient, locale, template, subject,
                            text_body, html_body, queued_at, state, attempts, failure)
                        values (?, ?, 'fr', 'test/mail/sample', 'Accusé de réception', 'Bonjour',
                            '<p>Bonjour</p>', now(), 'FAILED', 10, 'refused.550')
                        """)
                .params(mail, reader)
                .update();
    }

    @Test
    void theReasonIsSaidAndTheReaderIsNotNamed() {
        String page = operator().get("/exploitation/messages").body();

        assertThat(page)
                .contains("Refusé par le serveur de messagerie (réponse 550)")
                .contains("association.exemple.fr", mail.toString())
                .doesNotContain("lecteur-" + mail, "Accusé de réception");
    }

    @Test
    void anOperatorHasItSentAgain() {
        Browser operator = operator();
        operator.get("/exploitation/messages");

        operator.post("/exploitation/messages/" + mail + "/reprise");

        assertThat(operator.get("/exploitation/messages").body())
                .contains("de nouveau dans la file d’envoi")
                .doesNotContain(mail.toString());
        await().untilAsserted(() -> assertThat(server.receivedBy(reader)).hasSize(1));
        assertThat(journal()).isEqualTo("message.retry");
    }

    @Test
    void anOperatorHasItSentToTheRightAddress() {
        String right = "exacte-" + mail + "@association.exemple.fr";
        isAboutADossier();
        Browser operator = operator();
        operator.get("/exploitation/messages");

        Browser.Answer wrong = correct(operator, "association");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("adresse électronique complète", "value=\"association\"");
        correct(operator, right);

        await().untilAsserted(() -> assertThat(server.receivedBy(right)).hasSize(1));
        assertThat(server.receivedBy(reader)).isEmpty();
        assertThat(journal()).isEqualTo("message.correct-address");
    }

    @Test
    void aMailOfAnAccountGoesToNobodyElse() {
        Browser operator = operator();
        assertThat(operator.get("/exploitation/messages").body())
                .contains(mail.toString())
                .doesNotContain(mail + "/adresse");
        assertThat(correct(operator, "autre@association.exemple.fr").status()).isEqualTo(400);
        assertThat(server.receivedBy("autre@association.exemple.fr")).isEmpty();
    }

    @Test
    void aSecretGoesToNobodyElse() {
        isAboutADossier();
        jdbc.sql("update outgoing_message set secret = true where id = ?").param(mail).update();
        Browser operator = operator();
        assertThat(operator.get("/exploitation/messages").body())
                .doesNotContain("/exploitation/messages/" + mail + "/adresse");

        assertThat(correct(operator, "autre@exemple.fr").status()).isEqualTo(400);
    }

    @Test
    void aMailThatIsNoLongerInFailureIsLeftAlone() {
        Browser operator = operator();
        operator.get("/exploitation/messages");

        operator.post("/exploitation/messages/" + UUID.randomUUID() + "/reprise");

        assertThat(operator.get("/exploitation/messages").body())
                .contains("Ce courriel n’est plus en échec");
    }

    @Test
    void officersDoNotSeeTheMachineRoom() {
        var officer = new Browser(port).signIn(DemoPeople.OFFICER);

        assertThat(officer.get("/exploitation/messages").status()).isEqualTo(403);
    }

    private void isAboutADossier() {
        jdbc.sql("update outgoing_message set application_id = ? where id = ?")
                .params(dossiers.aDraft().submitted().value(), mail)
                .update();
    }

    private Browser.Answer correct(Browser operator, String address) {
        return operator.post("/exploitation/messages/" + mail + "/adresse", "adresse", address);
    }

    private Browser operator() {
        return new Browser(port).signIn(DemoPeople.OPERATOR);
    }

    private String journal() {
        return jdbc.sql(
                        "select action from audit_entry where object_kind = 'message' and object_id = ?")
                .param(mail.toString())
                .query(String.class)
                .single();
    }
}
