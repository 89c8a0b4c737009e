package fr.beffroi.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ActorKind;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Scope;
import fr.beffroi.testing.Browser;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class SignInTest {

    private static final String PASSWORD = "un mot de passe à moi";

    @LocalServerPort private int port;
    @Autowired private People people;
    @Autowired private JdbcClient jdbc;
    @Autowired private TurnableClock clock;

    private Browser browser;
    private PersonId person;
    private String email;

    @BeforeEach
    void somebody() {
        browser = new Browser(port);
        person = PersonId.next();
        email = "essai-" + person + "@demo.beffroi.invalid";
        people.add(new NewPerson(person, ActorKind.AGENT, "Zoé", "Essai", email, "fr", PASSWORD));
        jdbc.sql("delete from sign_in_failures").update();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
        jdbc.sql("delete from sign_in_failures").update();
    }

    @Test
    void thePageShowsAForm() {
        var page = browser.get("/connexion");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Adresse électronique", "Mot de passe", "_csrf")
                .doesNotContain("fr-alert");
    }

    @Test
    void theRightPasswordLetsIn() {
        assertThat(signIn(email, PASSWORD).location()).isEqualTo("/");
        assertThat(browser.get("/").body()).contains("Zoé Essai", "Se déconnecter");
        assertThat(journal()).containsExactly("person.sign-in");
    }

    @Test
    void theCaseOfTheEmailDoesNotMatter() {
        assertThat(signIn(" " + email.toUpperCase(java.util.Locale.ROOT), PASSWORD).location())
                .isEqualTo("/");
    }

    @Test
    void aWrongPasswordAndAnUnknownAccountGetTheSameAnswer() {
        String wrong = refusal(email);
        String unknown = refusal("personne-" + PersonId.next() + "@demo.beffroi.invalid");
        assertThat(wrong).contains("L’adresse électronique ou le mot de passe est incorrect");
        assertThat(neutral(unknown)).isEqualTo(neutral(wrong));
        assertThat(journal()).containsExactly("person.sign-in-failed");
    }

    @Test
    void whatWasTypedIsKeptButThePassword() {
        signIn("camille@exemple.fr", "secret-typed");
        assertThat(browser.get("/connexion").body())
                .contains("value=\"camille@exemple.fr\"")
                .doesNotContain("secret-typed");
    }

    @Test
    void hostileTextIsOnlyAWrongEmail() {
        assertThat(signIn("' or 1=1 --<script>", PASSWORD).location()).isEqualTo("/connexion");
        assertThat(browser.get("/connexion").body()).doesNotContain("<script>");
        assertThat(signIn("", "").location()).isEqualTo("/connexion");
        assertThat(signIn(email, "x".repeat(100_000)).location()).isEqualTo("/connexion");
        assertThat(signIn("a\0b@exemple.fr", PASSWORD).status()).isEqualTo(400);
    }

    @Test
    void afterFiveWrongPasswordsEvenTheRightOneWaits() {
        for (int i = 0; i < 5; i++) {
            signIn(email, "wrong");
        }
        signIn(email, PASSWORD);
        assertThat(browser.get("/connexion").body())
                .contains("Trop d’essais de connexion", "attendez 15 minutes");
        clock.forward(AttemptCounter.WINDOW.plusSeconds(1));
        assertThat(signIn(email, PASSWORD).location()).isEqualTo("/");
        assertThat(journal()).hasSize(6).endsWith("person.sign-in");
    }

    @Test
    void theRightPasswordWipesTheFailuresBefore() {
        for (int round = 0; round < 3; round++) {
            browser = new Browser(port);
            for (int i = 0; i < 4; i++) {
                signIn(email, "wrong");
            }
            assertThat(signIn(email, PASSWORD).location()).isEqualTo("/");
        }
    }

    @Test
    void anAccountThatDoesNotExistIsThrottledToo() {
        for (int i = 0; i < 6; i++) {
            signIn("nobody-" + person + "@exemple.fr", "wrong");
        }
        assertThat(browser.get("/connexion").body()).contains("Trop d’essais de connexion");
    }

    @Test
    void theSessionChangesItsNameAtSignIn() {
        browser.get("/connexion");
        String before = browser.cookies().get("beffroi-session");
        browser.post("/connexion", "email", email, "password", PASSWORD);
        assertThat(browser.cookies().get("beffroi-session")).isNotNull().isNotEqualTo(before);
    }

    @Test
    void theSessionsCookieIsOutOfReachOfScriptsAndOtherSites() {
        assertThat(browser.get("/connexion").header("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void signingOutEndsTheSession() {
        signIn(email, PASSWORD);
        browser.get("/");
        assertThat(browser.post("/deconnexion").location()).isEqualTo("/connexion?fin");
        assertThat(browser.get("/connexion?fin").body()).contains("Vous êtes déconnecté");
        assertThat(browser.get("/").body()).doesNotContain("Se déconnecter");
        assertThat(journal()).containsExactly("person.sign-in", "person.sign-out");
    }

    @Test
    void aSignInPageThatIsTooOldAsksAgain() {
        browser.get("/connexion");
        browser.forgetCookies();
        assertThat(browser.post("/connexion", "email", email, "password", PASSWORD).location())
                .isEqualTo("/connexion?perimee");
    }

    @Test
    void theLanguageOfThePersonIsRemembered() {
        PersonId english = PersonId.next();
        String address = "english-" + english + "@demo.beffroi.invalid";
        people.add(new NewPerson(english, ActorKind.AGENT, "Ann", "Lee", address, "en", PASSWORD));
        signIn(address, PASSWORD);
        assertThat(browser.get("/").body()).contains("<html lang=\"en\"", "Ann Lee");
        browser.get("/?langue=fr");
        assertThat(people.find(english)).get().extracting(Person::locale).isEqualTo("fr");
    }

    @Test
    void everybodyLandsWhereTheirWorkIs() {
        assertThat(landing(Role.INSTRUCTION)).isEqualTo("/taches");
        assertThat(landing(Role.SIGNATURE)).isEqualTo("/taches");
        assertThat(landing(Role.EXPLOITATION)).isEqualTo("/exploitation/incidents");
        assertThat(landing(Role.AUDIT_RO)).isEqualTo("/");
        browser.get("/connexion");
        assertThat(
                        browser.post(
                                        "/connexion",
                                        "email",
                                        DemoPeople.TREASURER.email(),
                                        "password",
                                        DemoPeople.PASSWORD)
                                .location())
                .isEqualTo("/espace");
    }

    private String landing(Role role) {
        somebody();
        people.give(person, Grant.within(role, Scope.EVERYWHERE));
        String landing = signIn(email, PASSWORD).location();
        browser = new Browser(port);
        return landing;
    }

    private Browser.Answer signIn(String typed, String password) {
        browser.get("/connexion");
        return browser.post("/connexion", "email", typed, "password", password);
    }

    private String refusal(String typed) {
        assertThat(signIn(typed, "wrong").location()).isEqualTo("/connexion");
        return browser.get("/connexion").body().replace(typed, "");
    }

    private static String neutral(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "");
    }

    private List<String> journal() {
        return jdbc.sql(
                        """
                        select action from audit_entry
                        where object_kind = 'person' and object_id = :person
                          and action like 'person.sign-%'
                        order by id
                        """)
                .param("person", person.toString())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
