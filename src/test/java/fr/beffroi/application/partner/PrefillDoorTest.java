package fr.beffroi.application.partner;

import static fr.beffroi.application.partner.PrefillContract.follows;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.SomePartner;
import fr.beffroi.testing.SomePartner.Answer;
import fr.beffroi.testing.TurnableClock;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who is let in, and what is refused before anybody looks at the values. */
@ServiceTest
class PrefillDoorTest {

    private static final String TITLE =
            """
            {"call": "fipd-d-2027-62", "values": {"title": "Médiation de soirée"%s}}
            """;

    @LocalServerPort private int port;
    @Autowired private TurnableClock clock;

    private SomePartner partner = new SomePartner(0);

    @BeforeEach
    void aPartner() {
        partner = new SomePartner(port);
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"call"                                                    | 400 | unreadable
                    {"call": "\\u0000", "values": {"title": "a"}}              | 400 | unreadable
                    {"call": "fipd-d-2027-62", "values": {"\\u0000": ""}}      | 400 | unreadable
                    []                                                         | 400 | unreadable
                    {"call": "fipd-d-2027-62", "values": {"title": "a"}} {}    | 400 | unreadable
                    {"call": "fipd-d-2027-62", "call": "x", "values": {}}      | 400 | unreadable
                    {"call": "fipd-d-2027-62", "values": {}}                   | 400 | unreadable
                    {"call": "fipd-d-2027-62", "values": {"title": ""}}        | 400 | unreadable
                    {"call": "fipd-d-2027-62", "values": "title"}              | 400 | unreadable
                    {"call": 12, "values": {"title": "a"}}                     | 400 | unreadable
                    {"call": "fipd-d-2027-62", "token": 1, "values": {}}       | 400 | unreadable
                    {"call": "fipd-d-2027-62", "siret": "123", "values": {}}   | 400 | unreadable
                    {"call": "fipd-d-2027-62", "rna": 5, "values": {}}         | 400 | unreadable
                    {"call": "nowhere", "values": {"title": "a"}}              | 404 | call
                    {"call": "fipd-r-2027-62", "values": {"title": "a"}}       | 404 | call
                    """)
    void whatCannotBeServedSaysWhy(String body, int status, String type) {
        Answer answer = partner.asks(body);

        assertThat(answer.status()).isEqualTo(status);
        follows(answer, "Problem");
        assertThat(answer.body().path("type").asString()).isEqualTo("urn:beffroi:prefill:" + type);
        assertThat(answer.body().has("errors")).isFalse();
    }

    @Test
    void aClosedCallTakesNothing() {
        clock.set(Instant.parse("2027-11-30T12:00:00Z"));

        Answer answer = partner.asks(TITLE.formatted(""));

        assertThat(answer.status()).isEqualTo(409);
        follows(answer, "Problem");
    }

    @Test
    void onlyThePartnerWithItsKeyIsServed() {
        for (String key : List.of("", "Bearer ", "Bearer wrong", "Basic " + SomePartner.KEY)) {
            var request =
                    HttpRequest.newBuilder(partner.address())
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(TITLE.formatted("")));
            Answer answer =
                    partner.send(key.isEmpty() ? request : request.header("Authorization", key));
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
            follows(answer, "Problem");
        }
        assertThat(withKey(SomePartner.PAST_KEY).status())
                .as("its last day is past")
                .isEqualTo(401);
        assertThat(withKey(SomePartner.KEY).status()).isEqualTo(201);
    }

    @Test
    void whatIsTooLongOrNoJsonIsRefusedUnread() {
        String text = "\"summary\": \"" + "é".repeat(40_000) + '"';
        Answer tooLong = partner.asks(TITLE.formatted(", " + text));
        assertThat(tooLong.status()).isEqualTo(413);
        follows(tooLong, "Problem");

        Answer form =
                partner.send(
                        HttpRequest.newBuilder(partner.address())
                                .header("Authorization", "Bearer " + SomePartner.KEY)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("title=x")));
        assertThat(form.status()).isEqualTo(415);
        follows(form, "Problem");
    }

    private Answer withKey(String key) {
        return partner.send(
                HttpRequest.newBuilder(partner.address())
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofString(TITLE.formatted(""))));
    }
}
