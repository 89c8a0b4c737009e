package fr.beffroi.call.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.beffroi.call.TestCalls;
import fr.beffroi.testing.Browser;
import fr.beffroi.testing.LocalMail;
import fr.beffroi.testing.TurnableClock;
import jakarta.mail.internet.MimeMessage;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody, a scheme of their own, and what they are sent; calls are made and taken away again. */
abstract class SubscriptionStory {

    static final Pattern CONFIRM = link("/appels/abonnement/confirmation/");
    static final Pattern STOP = link("/appels/abonnement/arret/");

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;
    @Autowired TurnableClock clock;
    @Autowired ApplicationContext context;
    @Autowired TransactionTemplate transaction;
    @Autowired LocalMail server;
    @Autowired Announcements announcements;

    Browser browser;
    String email;
    String scheme;

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
        for (String table : List.of("form_definition", "call_step")) {
            jdbc.sql(
                            "delete from "
                                    + table
                                    + " where call_id in (select id from call_for_projects"
                                    + " where scheme = :scheme)")
                    .param("scheme", scheme)
                    .update();
        }
        jdbc.sql("delete from call_for_projects where scheme = :scheme")
                .param("scheme", scheme)
                .update();
    }

    void on(int year, int month, int day, int hour, int minute) {
        clock.set(
                ZonedDateTime.of(year, month, day, hour, minute, 0, 0, TurnableClock.PARIS)
                        .toInstant());
    }

    void publish(String place, String opens, String closes) {
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

    void subscribe(String place) {
        assertThat(ask(email, place).location()).isEqualTo("/appels/abonnement/envoi");
        String confirm = linkInLastMail(CONFIRM);
        browser.get(confirm);
        assertThat(browser.post(confirm).body()).contains("Votre abonnement est confirmé");
    }

    Browser.Answer ask(String address, String place) {
        browser.get("/appels/abonnement");
        return browser.post(
                "/appels/abonnement", "courriel", address, "dispositif", scheme, "lieu", place);
    }

    int subscriptions() {
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
    record Mail(String subject, String text) {}

    /** All of them: they are written in the transaction that decides to send them. */
    List<Mail> mails() {
        return jdbc.sql(
                        """
                        select subject, text_body from outgoing_message
                        where lower(recipient) = lower(:email) order by queued_at, id
                        """)
                .param("email", email)
                .query((row, number) -> new Mail(row.getString(1), row.getString(2)))
                .list();
    }

    List<String> subjects() {
        return mails().stream().map(Mail::subject).toList();
    }

    String linkInLastMail(Pattern link) {
        String text = mails().getLast().text();
        Matcher found = link.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    /** The mail about a call, as the mail server received it. */
    MimeMessage received() {
        return await().until(() -> server.receivedBy(email), mails -> mails.size() == 2).getLast();
    }
}
