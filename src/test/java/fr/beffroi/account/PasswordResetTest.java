package fr.beffroi.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ActorKind;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.testing.Browser;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class PasswordResetTest {

    private static final String OTHER = "trois mots et demi";
    private static final Pattern LINK =
            Pattern.compile("http://localhost:8080(/mot-de-passe/[\\w-]{43})");

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;
    @Autowired private People people;
    @Autowired private TurnableClock clock;

    private final PersonId person = PersonId.next();
    private final String email = "oubli-" + person + "@demo.beffroi.invalid";
    private Browser browser;

    @BeforeEach
    void somebodyWhoForgot() {
        people.add(
                new NewPerson(
                        person,
                        ActorKind.APPLICANT,
                        "Léa",
                        "Oubli",
                        email,
                        "fr",
                        DemoPeople.PASSWORD));
        browser = new Browser(port);
        jdbc.sql("delete from sign_in_failures").update();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
        jdbc.sql("delete from sign_in_failures").update();
    }

    @Test
    void aLinkLetsOneChooseAnotherPasswordOnceAndEndsOpenSessions() {
        Browser left = new Browser(port).signIn(email);
        assertThat(ask(email).location()).isEqualTo("/mot-de-passe/envoi");
        assertThat(browser.get("/mot-de-passe/envoi").body()).contains("Ouvrez votre messagerie");
        String link = linkSent();
        assertThat(browser.get(link).body()).contains(email, "Changer mon mot de passe");

        assertThat(browser.post(link, "password", OTHER).location()).isEqualTo("/connexion");

        assertThat(browser.get("/connexion").body())
                .contains("Votre mot de passe est changé", "value=\"" + email + '"');
        assertThat(left.get("/").body()).doesNotContain("Léa Oubli");
        assertThat(signIn(DemoPeople.PASSWORD)).isEqualTo("/connexion");
        assertThat(signIn(OTHER)).isEqualTo("/espace");
        assertThat(templates(email))
                .containsExactly("account/mail/password", "account/mail/changed");
        assertThat(journal()).contains("person.password-asked", "person.password-changed");
        browser.get("/connexion");
        assertThat(browser.post(link, "password", "encore un autre mot").status()).isEqualTo(404);
        assertThat(browser.get(link).body()).contains("Ce lien ne sert plus");
    }

    @Test
    void thePageSaysTheSameOfAnAddressWithoutAccount() {
        String nobody = "personne-" + person + "@demo.beffroi.invalid";

        assertThat(ask(nobody).location()).isEqualTo(ask(email).location());

        assertThat(templates(nobody)).containsExactly("account/mail/no-account");
        assertThat(
                        jdbc.sql("select count(*) from password_reset where person_id = ?")
                                .param(person.value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void aLinkHoldsForAnHour() {
        ask(email);
        String link = linkSent();
        browser.get(link);
        clock.forward(Duration.ofMinutes(61));

        var late = browser.post(link, "password", OTHER);

        assertThat(late.status()).isEqualTo(404);
        assertThat(late.body()).contains("Ce lien ne sert plus", "plus d’une heure");
        clock.reset();
        assertThat(signIn(DemoPeople.PASSWORD)).isEqualTo("/espace");
    }

    @Test
    void aPasswordThatDoesNotSuitIsToldAndTheLinkStillServes() {
        ask(email);
        String link = linkSent();
        browser.get(link);

        assertThat(browser.post(link, "password", "court").body())
                .contains("au moins douze caractères", "href=\"#password\"")
                .doesNotContain("value=\"court\"");
        assertThat(browser.post(link, "password", email).body())
                .contains("qui n’est pas votre adresse");
        assertThat(browser.post(link, "password", "x".repeat(1001)).body())
                .contains("au plus mille caractères");
        assertThat(browser.post(link, "password", OTHER).location()).isEqualTo("/connexion");
    }

    @Test
    void choosingAPasswordMakesTheOtherLinksUseless() {
        ask(email);
        String first = linkSent();
        ask(email);
        String second = linkSent();
        browser.get(second);
        browser.post(second, "password", OTHER);

        assertThat(browser.get(first).status()).isEqualTo(404);
    }

    @Test
    void neitherMailboxesNorTheServiceAreFlooded() {
        for (int i = 0; i < 5; i++) {
            assertThat(ask(email).location()).isEqualTo("/mot-de-passe/envoi");
        }
        assertThat(templates(email)).hasSize(PasswordReset.TO_MAILBOX);
        for (int i = 5; i < PasswordReset.FROM_ADDRESS; i++) {
            ask("n" + i + email);
        }
        assertThat(ask("n-" + email).body())
                .contains("Trop de liens ont été demandés", "value=\"n-" + email + '"');
    }

    @Test
    void hostileTextIsNoAddress() {
        for (String typed :
                List.of(
                        "",
                        "  ",
                        "pas une adresse",
                        "\"><script>alert(1)</script>",
                        "a@b.fr\r\nBcc: c@d.fr")) {
            var page = ask(typed);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body())
                    .contains("Saisissez une adresse électronique")
                    .doesNotContain("<script>alert");
        }
        assertThat(browser.get("/mot-de-passe/%3Cscript%3E").status()).isEqualTo(404);
    }

    private Browser.Answer ask(String address) {
        browser.get("/mot-de-passe");
        return browser.post("/mot-de-passe", "email", address);
    }

    private String signIn(String password) {
        var other = new Browser(port);
        other.get("/connexion");
        return other.post("/connexion", "email", email, "password", password).location();
    }

    private String linkSent() {
        String text =
                jdbc.sql(
                                """
                                select text_body from outgoing_message
                                where recipient = ? and template = 'account/mail/password'
                                order by queued_at desc, id desc limit 1
                                """)
                        .param(email)
                        .query((row, _) -> row.getString(1))
                        .single();
        Matcher found = LINK.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    private List<String> templates(String to) {
        return jdbc.sql(
                        """
                        select template from outgoing_message where recipient = ?
                        order by queued_at, id
                        """)
                .param(to)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> journal() {
        return jdbc.sql(
                        "select action from audit_entry where object_kind = 'person' and object_id = ?")
                .param(person.toString())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
