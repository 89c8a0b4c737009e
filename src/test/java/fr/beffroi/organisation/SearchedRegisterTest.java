package fr.beffroi.organisation;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import fr.beffroi.kernel.Rna;
import fr.beffroi.kernel.Siret;
import fr.beffroi.organisation.RegisterAnswer.Answered;
import fr.beffroi.organisation.RegisterAnswer.Away;
import fr.beffroi.testing.LocalRegister;
import fr.beffroi.testing.TurnableClock;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

class SearchedRegisterTest {

    private static final Siret GANYMEDE = new Siret("38365746700023");
    private static final Rna SHARED = new Rna("W343000123");

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private final TurnableClock clock = new TurnableClock();
    private Register register = new RegisterFile();

    @BeforeEach
    void start() {
        server.start();
        var settings =
                new RegisterSettings(
                        URI.create(server.baseUrl()),
                        Duration.ofMillis(500),
                        Duration.ofMillis(700),
                        2,
                        DataSize.ofKilobytes(64),
                        Duration.ofHours(2),
                        Duration.ofHours(24));
        register = new SearchedRegister(settings, new SearchAnswers(new JsonMapper()), clock);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void findsAnAssociationWithItsNameItsSeatAndItsNature() {
        answers(okJson(file("found-383657467")));

        RegisterAnswer answer = register.find(GANYMEDE);

        assertThat(answer.state()).isEqualTo(RegisterState.FOUND);
        assertThat(answer.first())
                .hasValueSatisfying(entry -> {
                    assertThat(entry.name()).isEqualTo("ASSOCIATION GANYMEDE");
                    assertThat(entry.address()).contains("34270 SAINT-MATHIEU-DE-TREVIERS");
                    assertThat(entry.commune()).isEqualTo("34276");
                    assertThat(entry.nature()).isEqualTo(Nature.ASSOCIATION);
                });
        server.verify(
                getRequestedFor(urlPathEqualTo("/search"))
                        .withQueryParam("q", equalTo(GANYMEDE.value()))
                        .withQueryParam("minimal", equalTo("true")));
    }

    @Test
    void saysWhenTheNumberIsNotKnown() {
        answers(okJson(file("not-found")));

        assertThat(register.find(new Siret("41154066900016")).state())
                .isEqualTo(RegisterState.UNKNOWN);
    }

    @Test
    void anotherBodyThanTheOneAskedForIsNoAnswer() {
        answers(okJson(file("found-423208180")));

        assertThat(register.find(GANYMEDE).state()).isEqualTo(RegisterState.UNKNOWN);
    }

    @Test
    void tellsAClosedEstablishmentAndSinceWhen() {
        answers(
                okJson(
                        file("found-383657467")
                                .replace(
                                        "\"etat_administratif\": \"A\"",
                                        "\"etat_administratif\": \"F\"")
                                .replace(
                                        "\"date_fermeture\": null",
                                        "\"date_fermeture\": \"2024-06-30\"")));

        RegisterAnswer answer = register.find(GANYMEDE);

        assertThat(answer.state()).isEqualTo(RegisterState.CLOSED);
        assertThat(answer.first())
                .hasValueSatisfying(
                        e -> assertThat(e.closedOn()).isEqualTo(LocalDate.of(2024, 6, 30)));
    }

    @Test
    void findsEachOrganisationUnderOneRna() {
        String one = unit("383657467", GANYMEDE.value(), SHARED.value());
        String other = unit("325148583", "32514858300017", SHARED.value());
        String stranger = unit("393378864", "39337886400028", "W343000999");
        answers(okJson(LocalRegister.answer(one + "," + other + "," + stranger)));

        assertThat(register.find(SHARED))
                .isInstanceOfSatisfying(
                        Answered.class,
                        answered ->
                                assertThat(answered.entries())
                                        .extracting(entry -> entry.siret().value())
                                        .containsExactly(GANYMEDE.value(), "32514858300017"));
    }

    @Test
    void isLeftAloneForAsLongAsItAsks() {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "60"));
        Instant before = clock.instant();

        assertThat(register.find(GANYMEDE)).isInstanceOf(Away.class);
        answers(okJson(file("found-383657467")));
        assertThat(register.find(GANYMEDE)).isInstanceOf(Away.class);
        server.verify(1, getRequestedFor(urlPathEqualTo("/search")));

        clock.set(before.plusSeconds(61));
        assertThat(register.find(GANYMEDE).state()).isEqualTo(RegisterState.FOUND);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void aBrokenRegisterIsAskedTwiceThenLeft(int status) {
        answers(aResponse().withStatus(status));

        assertThat(register.find(GANYMEDE)).isInstanceOf(Away.class);
        server.verify(2, getRequestedFor(urlPathEqualTo("/search")));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aConnectionThatBreaksIsARegisterThatIsAway(Fault fault) {
        answers(aResponse().withFault(fault));

        assertThat(register.find(GANYMEDE)).isInstanceOf(Away.class);
    }

    @Test
    void aServerThatIsNotThereIsARegisterThatIsAway() {
        server.stop();

        assertThat(register.find(GANYMEDE)).isInstanceOf(Away.class);
    }

    @Test
    void aSlowRegisterKeepsNobodyWaiting() {
        answers(okJson(file("found-383657467")).withFixedDelay(5_000));
        long began = System.nanoTime();

        assertThat(register.find(GANYMEDE)).isInstanceOf(Away.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void anAnswerThatTricklesKeepsNobodyWaiting() {
        answers(okJson(file("found-383657467")).withChunkedDribbleDelay(20, 20_000));
        long began = System.nanoTime();

        assertThat(register.find(GANYMEDE)).isInstanceOf(Away.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>Maintenance</html>",
                "[]",
                "{\"results\": \"none\"}",
                "{\"results\": [",
                "{\"erreur\": \"x\"}"
            })
    void garbageIsARegisterThatIsAway(String garbage) {
        answers(okJson(garbage));

        assertThat(register.find(GANYMEDE)).isInstanceOf(Away.class);
    }

    @Test
    void aHugeAnswerIsNotReadToItsEnd() {
        answers(okJson("{\"results\": [\"" + "x".repeat(10_000_000) + "\"]}"));

        assertThat(register.find(GANYMEDE))
                .isInstanceOfSatisfying(
                        Away.class, away -> assertThat(away.why()).contains("more than 65536"));
    }

    private void answers(ResponseDefinitionBuilder answer) {
        server.resetMappings();
        server.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static String unit(String siren, String siret, String rna) {
        return """
        {"siren": "%s", "nom_complet": "Association %s", "siege": {"siret": "%s",
         "etat_administratif": "A"}, "complements": {"identifiant_association": "%s"}}
        """
                .formatted(siren, siren, siret, rna);
    }

    private static String file(String name) {
        try {
            return new ClassPathResource("registers/" + name + ".json")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
