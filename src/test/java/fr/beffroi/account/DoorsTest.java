package fr.beffroi.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.testing.Browser;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.ServiceTest;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Headers, errors and what is closed, as a browser meets them. */
@ServiceTest
class DoorsTest {

    @LocalServerPort private int port;
    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @Test
    void everyPageForbidsWhatItDoesNotNeed() {
        var page = browser.get("/connexion");
        assertThat(page.header("Content-Security-Policy"))
                .isEqualTo(
                        "default-src 'none'; script-src 'self'; style-src 'self';"
                                + " img-src 'self' data:; font-src 'self'; connect-src 'self';"
                                + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Permissions-Policy")).contains("camera=()", "geolocation=()");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("Server")).isEmpty();
    }

    @Test
    void onlyASecureConnectionIsToldToStaySecure() {
        assertThat(browser.get("/").header("Strict-Transport-Security")).isEmpty();
        var behindProxy = browser.get("/", "X-Forwarded-Proto", "https");
        assertThat(behindProxy.header("Strict-Transport-Security")).contains("max-age");
        assertThat(browser.get("/connexion", "X-Forwarded-Proto", "https").header("Set-Cookie"))
                .contains("Secure");
    }

    @Test
    void filesOfTheFrameAreKeptForLong() {
        var sheet = browser.get("/assets/beffroi.css");
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.header("Cache-Control")).contains("max-age=31536000");
        assertThat(sheet.header("Set-Cookie")).isEmpty();
    }

    @Test
    void healthIsOpenAndTellsNothingMore() {
        var health = browser.get("/actuator/health/liveness");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(browser.get("/actuator/health").body()).doesNotContain("components");
    }

    @Test
    void theRestOfTheMachineRoomIsClosedToEverybody() {
        assertThat(browser.get("/actuator/metrics").location()).startsWith("/connexion");
        browser.signIn(DemoPeople.OPERATOR);
        for (String path : new String[] {"/actuator", "/actuator/metrics", "/actuator/env"}) {
            assertThat(browser.get(path).status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void aPageThatDoesNotExistSaysSo() {
        var page = browser.get("/nulle-part");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("Page introuvable", "Revenir à l’accueil");
        assertThat(browser.get("/nulle-part?langue=en").body()).contains("Page not found");
        assertThat(browser.get("/error").status()).isEqualTo(404);
    }

    @Test
    void aPageThatDoesNotExistSaysSoInTheLanguageChosen() {
        browser.get("/?langue=en");
        assertThat(browser.get("/nulle-part").body()).contains("Page not found");
    }

    @Test
    void aMethodThatAnAddressDoesNotKnowIsRefused() {
        browser.get("/connexion");
        var answer = browser.post("/", "a", "b");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.body()).contains("Action impossible à cette adresse");
    }

    @Test
    void addressesMadeToClimbAreRefusedWithoutAWord() {
        for (String path :
                new String[] {
                    "/a/%2e%2e/b", "/connexion;x=y", "/assets//..%2f..%2fapplication.yaml", "/%00"
                }) {
            var answer = browser.get(path);
            assertThat(answer.status()).as(path).isIn(400, 404);
            assertThat(answer.body()).as(path).doesNotContain("Exception", "tomcat", "Tomcat");
        }
    }

    @Test
    void aFormOfAPageTooOldIsKeptForSendingAgain() {
        browser.signIn(DemoPeople.TREASURER).get("/");
        var page = sendOurs("/organisations/nouvelle", "old");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body())
                .contains("Page ouverte depuis trop longtemps", "Envoyer de nouveau")
                .contains("name=\"nom\" value=\"Café &lt;b&gt;\"")
                .contains("action=\"/organisations/nouvelle\"", "name=\"_csrf\"")
                .doesNotContain("value=\"old\"", "secret");
    }

    @Test
    void aFormOfWhoseSessionEndedIsKeptUntilTheySignIn() {
        var page = sendOurs("/organisations/nouvelle", "old");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body())
                .contains("Votre session est terminée", "href=\"/connexion\"")
                .contains("name=\"nom\" value=\"Café &lt;b&gt;\"", "Envoyer de nouveau");

        var notYet = sendOurs("/organisations/nouvelle", browser.token());
        assertThat(notYet.status()).isEqualTo(401);
        assertThat(notYet.body())
                .contains("Votre session est terminée")
                .contains("name=\"nom\" value=\"Café &lt;b&gt;\"");

        assertThat(sendOurs("/appels/abonnement", "old").body())
                .as("a form that needs no account")
                .contains("Page ouverte depuis trop longtemps", "Envoyer de nouveau");
    }

    private Browser.Answer sendOurs(String address, String token) {
        return browser.send(
                browser.request(
                                address,
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "Sec-Fetch-Site",
                                "same-origin")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "_csrf="
                                                + URLEncoder.encode(token, StandardCharsets.UTF_8)
                                                + "&nom=Caf%C3%A9+%3Cb%3E&password=secret")));
    }

    @Test
    void aFormThatAnotherSiteSentIsNotOfferedAgain() {
        browser.signIn(DemoPeople.TREASURER);
        var page = browser.postWithoutToken("/organisations/nouvelle", "nom", "piège");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).doesNotContain("Envoyer de nouveau", "piège");
    }

    @Test
    void aFileThatTurnsOutTooLargeGetsAClearAnswer() {
        browser.signIn(DemoPeople.TREASURER).get("/");
        String boundary = "limite";
        String body =
                part(boundary, "_csrf", browser.token())
                        + "--limite\r\nContent-Disposition: form-data; name=\"file\";"
                        + " filename=\"a.pdf\"\r\n\r\n"
                        + "x".repeat(51 * 1024 * 1024)
                        + "\r\n--limite--\r\n";
        var answer =
                browser.send(
                        browser.request(
                                        "/organisations/nouvelle",
                                        "Content-Type",
                                        "multipart/form-data; boundary=" + boundary)
                                .POST(ofUnknownLength(body)));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("Fichier trop volumineux", "50 Mo");
    }

    private static HttpRequest.BodyPublisher ofUnknownLength(String body) {
        return HttpRequest.BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String part(String boundary, String name, String value) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(boundary, name, value);
    }
}
