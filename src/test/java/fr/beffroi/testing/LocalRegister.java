package fr.beffroi.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import fr.beffroi.kernel.Siret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * A register of organisations that answers over HTTP what the list of the seeds knows, until a test
 * says otherwise about a number of its own.
 */
public final class LocalRegister implements AutoCloseable {

    private static final int OF_TESTS = 1;
    private static final int OF_SEEDS = 5;
    private static final int ALL_OTHERS = 10;

    private final WireMockServer server;

    private LocalRegister(WireMockServer server) {
        this.server = server;
    }

    /** On a free port. */
    public static LocalRegister temporary() {
        var server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        var register = new LocalRegister(server);
        server.stubFor(any(anyUrl()).atPriority(ALL_OTHERS).willReturn(okJson(answer(""))));
        seeds().lines()
                .skip(1)
                .map(line -> line.split(";", -1))
                .forEach(line -> register.on(line[0], OF_SEEDS, found(line[0], line[1])));
        return register;
    }

    /** What the service needs to ask this register. */
    public Map<String, Object> properties() {
        return Map.of("beffroi.register.url", server.baseUrl());
    }

    /** From now on it fails when asked about that number. */
    public void failsOn(String number) {
        on(number, OF_TESTS, aResponse().withStatus(503));
    }

    /** From now on it knows that establishment, under that name. */
    public void knows(Siret siret, String name) {
        on(siret.value(), OF_TESTS, found(siret.value(), name));
    }

    /** From now on it answers that text about that number. */
    public void says(String number, String json) {
        on(number, OF_TESTS, okJson(json));
    }

    private void on(String number, int priority, ResponseDefinitionBuilder answer) {
        server.stubFor(
                get(urlPathEqualTo("/search"))
                        .withQueryParam("q", equalTo(number))
                        .atPriority(priority)
                        .willReturn(answer));
    }

    private static ResponseDefinitionBuilder found(String siret, String name) {
        return okJson(
                answer(
                        """
                        {"siren": "%s", "nom_complet": "%s", "siege": {"siret": "%s",
                         "etat_administratif": "A"}, "matching_etablissements": [],
                         "complements": {"identifiant_association": null}}
                        """
                                .formatted(siret.substring(0, 9), name, siret)));
    }

    /** An answer with these legal units, in JSON. */
    public static String answer(String units) {
        return "{\"results\": [" + units + "], \"page\": 1, \"per_page\": 25}";
    }

    private static String seeds() {
        try {
            return new ClassPathResource("seeds/reference/register.csv")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
