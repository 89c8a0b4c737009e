package fr.beffroi.call.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.beffroi.call.TestCalls;
import fr.beffroi.testing.Browser;
import fr.beffroi.testing.LocalMail;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Subscribing by e-mail, from the form to the last mail; calls are made and taken away again. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class SubscriptionTest {

    private static final Pattern CONFIRM = link("/appels/abonnement/confirmation/");
    private static final Pattern STOP = link("/appels/abonnement/arret/");

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;
    @Autowired private TurnableClock clock;
    @Autowired private ApplicationContext context;
    @Autowired private TransactionTemplate transaction;
    @Autowired private LocalMail server;
    @Autowired private Announcements announcements;

    private Browser browser;
    private String email;
    private String scheme;

    private static Pattern link(String path) {
        return Pattern.compile("http://localhost:8080(" + path + "[\\w-]{43})");
    }

    @BeforeEach
    void somebodyAndAScheme() {
        browser = new Browser(port);
        email = "abonnee-" + UUID.randomUUID() + "@demo.beffroi.invalid";
        scheme = "ZQ" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        jdbc.sql("delete from sign_in_failures").update();
    }

    @AfterEach
    void nothingStays() {
        clock.reset();
        jdbc.sql("delete from sign_in_failures").update();
        jdbc.sql("delete from call_subscription where lower(email) = lower(?)")
                .param(email)
                .update();
        jdbc.sql(
                        """
                        delete from form_definition where call_id in
                          (select id from call_for_projects where scheme = :scheme)
                        """)
                .param("scheme", scheme)
                .update();
        jdbc.sql("delete from call_for_projects where scheme = :scheme")
                .param("scheme", scheme)
                .update();
    }

    @Test
    void aPersonIsToldOnceWhenACallOpensAndOnceAWeekBeforeItCloses() {
        publish("D62", "2026-12-05T08:00:00", "2027-01-15T23:59:59");
        subscribe("Lens");

        announcements.round();
        assertThat(mails()).as("the call is not open yet").hasSize(1);
        on(2026, 12, 5, 8, 1);
        announcements.round();
        announcements.round();
        assertThat(subjects()).hasSize(2).last().asString().startsWith("Appel ouvert : ");
        on(2027, 1, 8, 23, 0);
        announcements.round();
        assertThat(mails()).as("more than seven days are left").hasSize(2);
        on(2027, 1, 9, 0, 1);
        announcements.round();
        announcements.round();
        assertThat(subjects())
                .hasSize(3)
                .last()
                .asString()
                .startsWith("Clôture le 15 janvier 2027");
    }

    @Test
    void aCallThatIsExtendedIsAnnouncedAgainBeforeItsNewClosing() {
        publish("D62", "2026-11-16T00:00:00", "2026-12-04T23:59:59");
        subscribe("");
        announcements.round();
        assertThat(subjects()).hasSize(3);

        jdbc.sql(
                        """
                        update call_for_projects set closes_at = closes_at + interval '3 days'
                        where scheme = :scheme
                        """)
                .param("scheme", scheme)
                .update();
        announcements.round();

        assertThat(subjects())
                .hasSize(4)
                .last()
                .asString()
                .startsWith("Clôture le 7 décembre 2026");
    }

    @Test
    void aCallElsewhereOrForAnotherSchemeIsNotTold() {
        publish("D59", "2026-11-16T00:00:00", "2027-01-15T23:59:59");
        subscribe("Lens");

        announcements.round();

        assertThat(mails()).hasSize(1);
    }

    @Test
    void oneClickEndsTheSubscriptionAndErasesTheAddress() throws Exception {
        publish("R32", "2026-11-16T00:00:00", "2027-01-15T23:59:59");
        subscribe("62");
        announcements.round();
        String stop = linkInLastMail(STOP);
        MimeMessage mail = received();

        assertThat(mail.getHeader("List-Unsubscribe", null))
                .isEqualTo("<http://localhost:8080" + stop + ">");
        assertThat(mail.getHeader("List-Unsubscribe-Post", null))
                .isEqualTo("List-Unsubscribe=One-Click");
        assertThat(browser.get(stop).body()).contains("Me désabonner");
        assertThat(subscriptions()).as("a mail filter opened the link").isEqualTo(1);
        Browser mailReader = new Browser(port);
        assertThat(mailReader.post(stop, "List-Unsubscribe", "One-Click").status()).isEqualTo(200);
        assertThat(subscriptions()).isZero();
        assertThat(mailReader.post(stop, "List-Unsubscribe", "One-Click").body())
                .contains("Vous êtes désabonné");
    }

    @Test
    void nothingIsSentBeforeTheAddressIsConfirmedAndAnOldLinkConfirmsNothing() {
        publish("D62", "2026-11-16T00:00:00", "2027-01-15T23:59:59");
        ask(email, "");
        String confirm = linkInLastMail(CONFIRM);

        assertThat(browser.get(confirm).body()).contains("Confirmer mon abonnement");
        announcements.round();
        assertThat(mails()).hasSize(1);
        clock.forward(Duration.ofHours(49));
        assertThat(browser.post(confirm).status()).isEqualTo(404);
        assertThat(browser.post(confirm).body()).contains("Ce lien ne sert plus");
    }

    @Test
    void theAnswerIsTheSameWhetherTheAddressIsKnown() {
        subscribe("");
        String first = ask("jamais-vue-" + email, "").toString();

        assertThat(ask(email.toUpperCase(Locale.ROOT), "").toString()).isEqualTo(first);
        browser.get(linkInLastMail(CONFIRM));
        browser.post(linkInLastMail(CONFIRM));
        assertThat(subscriptions()).as("one is enough").isEqualTo(1);
    }

    @Test
    void nobodyIsFloodedAndWhatIsWrongIsSaid() {
        for (int i = 0; i < 5; i++) {
            ask(email, "");
        }
        assertThat(subjects()).hasSize(3);
        assertThat(ask("pas une adresse", "Nulle-Part").body())
                .contains("href=\"#courriel\"", "href=\"#lieu\"", "value=\"pas une adresse\"");
        assertThat(browser.post("/appels/abonnement/confirmation/inconnu").status()).isEqualTo(404);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        assertThat(new Browser(port).post("/appels/abonnement", "courriel", email).status())
                .isEqualTo(403);
    }

    @Test
    void noAddressIsWrittenInTheLogs(CapturedOutput output) {
        publish("D62", "2026-11-16T00:00:00", "2027-01-15T23:59:59");
        subscribe("Lens");
        announcements.round();
        assertThat(subjects()).hasSize(2);

        assertThat(output).contains("1 subscribers told").doesNotContain(email);
    }

    private void on(int year, int month, int day, int hour, int minute) {
        clock.set(
                ZonedDateTime.of(year, month, day, hour, minute, 0, 0, TurnableClock.PARIS)
                        .toInstant());
    }

    private void publish(String place, String opens, String closes) {
        transaction.executeWithoutResult(_ ->
                TestCalls.in(context)
                        .publish(
                                scheme.toLowerCase(Locale.ROOT),
                                call -> {
                                    call.put("scheme", scheme);
                                    call.put("opensAt", opens).put("closesAt", closes);
                                    TestCalls.catalogue(call, "places", place);
                                }));
    }

    private void subscribe(String place) {
        assertThat(ask(email, place).location()).isEqualTo("/appels/abonnement/envoi");
        String confirm = linkInLastMail(CONFIRM);
        browser.get(confirm);
        assertThat(browser.post(confirm).body()).contains("Votre abonnement est confirmé");
    }

    private Browser.Answer ask(String address, String place) {
        browser.get("/appels/abonnement");
        return browser.post(
                "/appels/abonnement", "courriel", address, "dispositif", scheme, "lieu", place);
    }

    private int subscriptions() {
        return jdbc.sql(
                        """
                        select count(*) from call_subscription
                        where lower(email) = lower(:email) and confirmed_at is not null
                        """)
                .param("email", email)
                .query(Integer.class)
                .single();
    }

    /** A mail to the person, as it is queued. */
    private record Mail(String subject, String text) {}

    /** All of them: they are written in the transaction that decides to send them. */
    private List<Mail> mails() {
        return jdbc.sql(
                        """
                        select subject, text_body from outgoing_message
                        where lower(recipient) = lower(:email) order by queued_at, id
                        """)
                .param("email", email)
                .query((row, number) -> new Mail(row.getString(1), row.getString(2)))
                .list();
    }

    private List<String> subjects() {
        return mails().stream().map(Mail::subject).toList();
    }

    private String linkInLastMail(Pattern link) {
        String text = mails().getLast().text();
        Matcher found = link.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    /** The mail about a call, as the mail server received it. */
    private MimeMessage received() {
        return await().until(() -> server.receivedBy(email), mails -> mails.size() == 2).getLast();
    }
}
