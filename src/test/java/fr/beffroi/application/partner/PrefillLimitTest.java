package fr.beffroi.application.partner;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.account.RateLimit;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.SomePartner;
import fr.beffroi.testing.SomePartner.Answer;
import fr.beffroi.testing.TurnableClock;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A partner that asks without end, and a machine that tries keys, are told when to come back. */
@ServiceTest
class PrefillLimitTest {

    private static final String BODY = "{\"call\": \"fipd-d-2027-62\", \"values\": {}}";

    @LocalServerPort private int port;
    @Autowired private RateLimit limit;
    @Autowired private PartnerSettings settings;
    @Autowired private TurnableClock clock;
    @Autowired private JdbcClient jdbc;

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    /** What others counted, and what others will. */
    @BeforeEach
    @AfterEach
    void nothingIsCounted() {
        jdbc.sql("delete from sign_in_failures").update();
    }

    @Test
    void aPartnerThatAsksTooOftenIsToldWhenToComeBack() {
        var partner = new SomePartner(port);
        count("prefill of maison", settings.most());

        Answer answer = partner.asks(BODY);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("900");
        PrefillContract.follows(answer, "Problem");
        clock.set(clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(partner.asks(BODY).status()).isNotEqualTo(429);
    }

    @Test
    void aMachineThatTriesKeysIsHeldBackAndPartnersAreNot() {
        var partner = new SomePartner(port);
        count("prefill key from 127.0.0.1", 200);

        assertThat(triesAKey(partner)).isEqualTo(429);
        assertThat(partner.fields("fipd-d-2027-62").status()).isEqualTo(200);
    }

    private void count(String subject, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(limit.countTowards(subject, times)).isEmpty();
        }
    }

    private static int triesAKey(SomePartner partner) {
        return partner.send(
                        HttpRequest.newBuilder(partner.address())
                                .header("Authorization", "Bearer au-hasard")
                                .POST(HttpRequest.BodyPublishers.ofString(BODY)))
                .status();
    }
}
