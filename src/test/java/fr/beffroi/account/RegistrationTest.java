package fr.beffroi.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.testing.Browser;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class RegistrationTest {

    private static final Pattern LINK =
            Pattern.compile("http://localhost:8080(/inscription/confirmation/[\\w-]{43})");

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;
    @Autowired private TurnableClock clock;
    @Autowired private People people;

    private Browser browser;
    private String email;

    @BeforeEach
    void somebodyNew() {
        browser = new Browser(port);
        email = "nouvelle-" + UUID.randomUUID() + "@demo.beffroi.invalid";
        jdbc.sql("delete from sign_in_failures").update();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
        jdbc.sql("delete from sign_in_failures").update();
    }

    @Test
    void anApplicantOpensAnAccountByConfirmingTheAddress() {
        assertThat(register(email, DemoPeople.PASSWORD).location()).isEqualTo("/inscription/envoi");
        assertThat(browser.get("/inscription/envoi").body()).contains("Ouvrez votre messagerie");
        assertThat(people.withEmail(email)).isEmpty();
        String link = linkSentTo(email);
        assertThat(browser.get(link).body()).contains(email, "Confirmer et ouvrir mon compte");
        assertThat(people.withEmail(email)).as("a mail filter opened the link").isEmpty();
        assertThat(browser.post(link).location()).isEqualTo("/connexion");
        assertThat(browser.get("/connexion").body())
                .contains("Votre compte est ouvert", "value=\"" + email + "\"");
        assertThat(new Browser(port).signIn(email).get("/").body()).contains("Inès Dupont");
        assertThat(people.grantsOf(people.withEmail(email).orElseThrow().id())).isEmpty();
    }

    @Test
    void aLinkServesOnce() {
        register(email, DemoPeople.PASSWORD);
        String link = linkSentTo(email);
        browser.get(link);
        browser.post(link);
        assertThat(browser.get(link).status()).isEqualTo(404);
        assertThat(browser.get(link).body()).contains("Ce lien ne sert plus");
    }

    @Test
    void aLinkHoldsForADay() {
        register(email, DemoPeople.PASSWORD);
        String link = linkSentTo(email);
        browser.get(link);
        clock.forward(Duration.ofHours(25));
        assertThat(browser.post(link).body()).contains("Ce lien ne sert plus");
        assertThat(people.withEmail(email)).isEmpty();
    }

    @Test
    void anAddressThatHasAnAccountIsToldSoInItsMailboxOnly() {
        register(email, DemoPeople.PASSWORD);
        String link = linkSentTo(email);
        browser.get(link);
        browser.post(link);
        assertThat(register(email, "another long password").location())
                .isEqualTo("/inscription/envoi");
        assertThat(templatesSentTo(email))
                .containsExactly("account/mail/confirm", "account/mail/already");
        new Browser(port).signIn(email);
    }

    @Test
    void ofTwoRequestsForOneAddressTheFirstConfirmedWins() {
        register(email, DemoPeople.PASSWORD);
        String first = linkSentTo(email);
        register(email, "another long password");
        String second = linkSentTo(email);
        browser.get("/connexion");
        assertThat(browser.post(first).location()).isEqualTo("/connexion");
        browser.get("/connexion");
        assertThat(browser.post(second).body()).contains("Ce lien ne sert plus");
        new Browser(port).signIn(email);
    }

    @Test
    void aMailboxIsNotFlooded() {
        for (int i = 0; i < 5; i++) {
            assertThat(register(email, DemoPeople.PASSWORD).location())
                    .isEqualTo("/inscription/envoi");
        }
        assertThat(templatesSentTo(email)).hasSize(Registration.TO_MAILBOX);
    }

    @Test
    void tooManyAccountsFromOneMachineWait() {
        for (int i = 0; i < Registration.FROM_ADDRESS; i++) {
            register("n" + i + "-" + email, DemoPeople.PASSWORD);
        }
        assertThat(register(email, DemoPeople.PASSWORD).body())
                .contains("Trop de comptes ont été demandés", "15 minutes");
    }

    @Test
    void whatIsWrongIsSaidAndTheRestIsKept() {
        browser.get("/inscription");
        var page =
                browser.post(
                        "/inscription",
                        "firstName",
                        "Inès <b>",
                        "surname",
                        "",
                        "email",
                        "pas une adresse",
                        "password",
                        "court");
        assertThat(page.body())
                .contains("Saisissez votre nom", "Saisissez une adresse électronique")
                .contains("au moins douze caractères", "value=\"Inès &lt;b&gt;\"")
                .contains("href=\"#email\"")
                .doesNotContain("value=\"court\"");
        assertThat(register("a@b.fr\r\nBcc: x@y.fr", DemoPeople.PASSWORD).body())
                .contains("Saisissez une adresse électronique");
        assertThat(register(email, email).body()).contains("qui n’est pas votre adresse");
    }

    private Browser.Answer register(String to, String password) {
        browser.get("/inscription");
        return browser.post(
                "/inscription",
                "firstName",
                "Inès",
                "surname",
                "Dupont",
                "email",
                to,
                "password",
                password);
    }

    private String linkSentTo(String to) {
        String text =
                jdbc.sql(
                                """
                                select text_body from outgoing_message where recipient = :to
                                order by queued_at desc, id desc limit 1
                                """)
                        .param("to", to)
                        .query((row, number) -> row.getString(1))
                        .single();
        Matcher found = LINK.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    private List<String> templatesSentTo(String to) {
        return jdbc.sql(
                        """
                        select template from outgoing_message where recipient = :to
                        order by queued_at, id
                        """)
                .param("to", to)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
