package fr.beffroi.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** A service of addresses that knows one answer: the one that its documentation shows. */
public final class LocalAddresses implements AutoCloseable {

    /** What it answers: "8 Boulevard du Port" in Amiens and in Mèze. */
    public static final String ANSWER = "registers/addresses-8-bd-du-port.json";

    private static final int KNOWN = 1;
    private static final int ALL_OTHERS = 10;

    private final WireMockServer server;

    private LocalAddresses(WireMockServer server) {
        this.server = server;
    }

    /** On a free port. */
    public static LocalAddresses temporary() {
        var server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        server.stubFor(
                any(anyUrl()).atPriority(ALL_OTHERS).willReturn(okJson("{\"features\": []}")));
        server.stubFor(
                get(urlPathEqualTo("/search/"))
                        .withQueryParam("q", matching("8 b.*"))
                        .atPriority(KNOWN)
                        .willReturn(okJson(answer())));
        return new LocalAddresses(server);
    }

    /** What the service needs to ask this one. */
    public Map<String, Object> properties() {
        return Map.of("beffroi.addresses.url", server.baseUrl());
    }

    public static String answer() {
        try {
            return new ClassPathResource(ANSWER).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
