package fr.beffroi.territory;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import fr.beffroi.testing.LocalAddresses;
import fr.beffroi.testing.TurnableClock;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class AddressesTest {

    private static final String TYPED = "8 bd du port";

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private final TurnableClock clock = new TurnableClock();
    private Addresses addresses = of(null);

    private Addresses of(@Nullable URI url) {
        var settings =
                new AddressSettings(
                        url,
                        Duration.ofMillis(500),
                        Duration.ofMillis(600),
                        DataSize.ofKilobytes(16),
                        Duration.ofSeconds(30),
                        2,
                        400);
        return new Addresses(settings, new JsonMapper(), clock);
    }

    @BeforeEach
    void start() {
        server.start();
        addresses = of(URI.create(server.baseUrl()));
        answering(okJson(LocalAddresses.answer()));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private void answering(ResponseDefinitionBuilder answer) {
        server.stubFor(any(anyUrl()).willReturn(answer));
    }

    private void wasAsked(int times) {
        server.verify(times, anyRequestedFor(anyUrl()));
    }

    @Test
    void proposesAddressesWithTheNamesOfTheBaseAdresseNationale() {
        assertThat(addresses.search("  8 bd\tdu port "))
                .extracting(
                        ProposedAddress::label,
                        ProposedAddress::name,
                        ProposedAddress::postcode,
                        ProposedAddress::city)
                .containsExactly(
                        tuple(
                                "8 Boulevard du Port 80000 Amiens",
                                "8 Boulevard du Port",
                                "80000",
                                "Amiens"),
                        tuple(
                                "8 Boulevard du Port 34140 Mèze",
                                "8 Boulevard du Port",
                                "34140",
                                "Mèze"));
        server.verify(
                getRequestedFor(urlPathEqualTo("/search/"))
                        .withQueryParam("q", equalTo(TYPED))
                        .withQueryParam("autocomplete", equalTo("1")));
    }

    @Test
    void aCommuneAloneIsNoAddress() {
        answering(
                okJson(
                        """
                        {"features": [{"properties": {"type": "municipality", "name": "Lens",
                         "city": "Lens", "postcode": "62300", "label": "Lens"}}]}
                        """));

        assertThat(addresses.search("Lens")).isEmpty();
    }

    @Test
    void theSameQuestionIsAskedOnceAndFewAnswersAreKept() {
        addresses.search(TYPED);
        addresses.search("8 BD du Port");
        wasAsked(1);

        addresses.search("rue verte");
        addresses.search("rue rouge");
        addresses.search(TYPED);
        wasAsked(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8", "8 ", "?rue", "  .."})
    void whatIsTooShortOrNoAddressIsNotAsked(String typed) {
        assertThat(addresses.search(typed)).isEmpty();
        assertThat(addresses.search("a".repeat(201))).isEmpty();
        wasAsked(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void aServiceThatFailsIsLeftAloneForAWhileAndNobodyReadsWhatWasTyped(
            int status, CapturedOutput log) {
        answering(aResponse().withStatus(status));

        assertThat(addresses.search(TYPED)).isEmpty();
        assertThat(addresses.search("rue verte")).isEmpty();
        wasAsked(1);
        assertThat(log.getAll()).contains("status " + status).doesNotContain("du port", "verte");

        answering(okJson(LocalAddresses.answer()));
        clock.forward(Duration.ofSeconds(31));
        assertThat(addresses.search(TYPED)).hasSize(2);
    }

    @Test
    void isLeftAloneForAsLongAsItAsks() {
        answering(aResponse().withStatus(429).withHeader("Retry-After", "120"));
        assertThat(addresses.search(TYPED)).isEmpty();
        clock.forward(Duration.ofSeconds(110));
        addresses.search(TYPED);
        wasAsked(1);

        clock.forward(Duration.ofSeconds(11));
        addresses.search(TYPED);
        wasAsked(2);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aConnectionThatBreaksProposesNothing(Fault fault, CapturedOutput log) {
        answering(aResponse().withFault(fault));

        assertThat(addresses.search(TYPED)).isEmpty();
        assertThat(log.getAll()).doesNotContain("du port", "du%20port");
    }

    @Test
    void aSlowServiceKeepsNobodyWaiting() {
        answering(okJson(LocalAddresses.answer()).withFixedDelay(5_000));
        long begun = System.nanoTime();

        assertThat(addresses.search(TYPED)).isEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{\"features\": {}}", "{\"features\": [1, {}]}"})
    void whatIsNoAnswerProposesNothing(String body) {
        answering(okJson(body));

        assertThat(addresses.search(TYPED)).isEmpty();
    }

    @Test
    void anEndlessAnswerIsNotRead() {
        answering(okJson(" ".repeat(20_000) + LocalAddresses.answer()));

        assertThat(addresses.search(TYPED)).isEmpty();
    }

    @Test
    void withoutAServiceNothingIsProposed() {
        assertThat(of(null).isSet()).isFalse();
        assertThat(of(URI.create("")).search(TYPED)).isEmpty();
    }
}
