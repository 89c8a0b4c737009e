package fr.beffroi.call.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.testing.Browser;
import fr.beffroi.testing.ServiceTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Subscribing by e-mail, from the form to the link that ends it. */
@ServiceTest
class SubscriptionTest extends SubscriptionStory {
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
}
