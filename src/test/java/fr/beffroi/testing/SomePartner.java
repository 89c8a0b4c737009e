package fr.beffroi.testing;

import fr.beffroi.kernel.LinkSecret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The site of a partner, which fills in answers for its visitors. */
public final class SomePartner {

    public static final String NAME = "la Maison des associations";
    public static final String KEY = "partenaire-demo-2027";

    /** A partner whose key no longer holds. */
    public static final String PAST_KEY = "ancien-partenaire-2025";

    private static final String PREFIX = "beffroi.prefill.partners.";

    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI site;

    public SomePartner(int port) {
        this.site = URI.create("http://localhost:" + port);
    }

    /** What the service is told of its partners. */
    static Map<String, Object> properties() {
        return Map.of(
                PREFIX + "maison.name",
                NAME,
                PREFIX + "maison.keys[0]",
                fingerprint("une-cle-en-cours-de-remplacement"),
                PREFIX + "maison.keys[1]",
                fingerprint(KEY),
                PREFIX + "ancien.name",
                "Un ancien partenaire",
                PREFIX + "ancien.keys[0]",
                fingerprint(PAST_KEY),
                PREFIX + "ancien.until",
                "2026-11-30");
    }

    private static String fingerprint(String key) {
        return HexFormat.of().formatHex(LinkSecret.fingerprint(key));
    }

    /** An answer of the interface. */
    public record Answer(HttpResponse<String> response, JsonNode body) {

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Where the person goes: the path of the address. */
        public String link() {
            return URI.create(body.path("address").asString()).getPath();
        }
    }

    /** Asks with the right key. */
    public Answer asks(String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(site.resolve("/api/prefill"))
                        .header("Authorization", "Bearer " + KEY)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Asks for the fields of a call. */
    public Answer fields(String call) {
        return send(
                HttpRequest.newBuilder(site.resolve("/api/prefill/fields?call=" + call))
                        .header("Authorization", "Bearer " + KEY));
    }

    /** Asks by hand. */
    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            return new Answer(
                    answer,
                    type.contains("json") ? json.readTree(answer.body()) : json.createObjectNode());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The address of the interface. */
    public URI address() {
        return site.resolve("/api/prefill");
    }
}
