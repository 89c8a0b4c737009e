package fr.beffroi.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without a screen, on the real port of a test's service: keeps cookies, does not follow
 * redirects by itself, and sends forms with the security token of the last page it read.
 */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final String root;
    private String token = "";

    /**
     * @param port that of the service, as {@code @LocalServerPort} gives it
     */
    public Browser(int port) {
        this.root = "http://localhost:" + port;
    }

    /** Signs in by the form, as the person would. */
    public Browser signIn(DemoPerson person) {
        return signIn(person.email());
    }

    /** Signs in somebody who has the password of the demonstration. */
    public Browser signIn(String email) {
        get("/connexion");
        Answer answer = post("/connexion", "email", email, "password", DemoPeople.PASSWORD);
        if (answer.status() != 302 || answer.location().startsWith("/connexion")) {
            throw new IllegalStateException(email + " cannot sign in: " + answer);
        }
        return this;
    }

    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /**
     * Sends a form; names and values in turn. The line "no interest" of those that act on a dossier
     * or take its tasks is ticked.
     */
    public Answer post(String path, String... fields) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("_csrf", token));
        if (Visits.isAct(path)) {
            all.addAll(List.of("interest", "NONE"));
        }
        return postWithoutToken(path, all.toArray(String[]::new));
    }

    /** Sends a form that holds a small PDF file where the value is {@code @}. */
    public Answer postFile(String path, String... fields) {
        String boundary = "limite-" + UUID.randomUUID();
        var body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(part(boundary, fields[i], fields[i + 1]));
        }
        body.append(part(boundary, "_csrf", token)).append("--").append(boundary).append("--\r\n");
        return send(
                request(path, "Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString(), ISO_8859_1)));
    }

    private static String part(String boundary, String name, String value) {
        boolean file = value.equals("@");
        byte[] pdf = SamplePdf.saying(boundary);
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
                .formatted(
                        boundary,
                        name,
                        file ? "; filename=\"piece.pdf\"\r\nContent-Type: application/pdf" : "",
                        file ? new String(pdf, ISO_8859_1) : value);
    }

    public Answer postWithoutToken(String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(encode(fields[i]))
                    .append('=')
                    .append(encode(fields[i + 1]));
        }
        return send(
                request(path, "Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Sends anything else: another method, another body. */
    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(response.body());
            if (found.find()) {
                token = found.group(1);
            }
            return new Answer(response);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create(root + path))
                        .header("Accept", "text/html,*/*;q=0.8");
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** The security token of the last page read. */
    public String token() {
        return token;
    }

    /** The cookies held, by name. */
    public Map<String, String> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .collect(Collectors.toMap(c -> c.getName(), c -> c.getValue(), (a, b) -> b));
    }

    public void forgetCookies() {
        cookies.getCookieStore().removeAll();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What the service answered. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Where it leads, from the root of the site; empty when it leads nowhere. */
        public String location() {
            return header("Location").replaceFirst("^https?://[^/]+", "");
        }

        @Override
        public String toString() {
            return status() + " " + location() + "\n" + body();
        }
    }
}
