package fr.beffroi.bench;

import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody signed in, with a browser's manners: a cookie, a token in each form. */
final class WebSession {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient client;
    private final String service;
    private volatile String cookie = "";
    private volatile String token = "";

    private WebSession(HttpClient client, String service) {
        this.client = client;
        this.service = service;
    }

    /** Signs a person of the demonstration in. */
    static WebSession of(HttpClient client, String service, DemoPerson person)
            throws IOException, InterruptedException {
        var session = new WebSession(client, service);
        session.get("/connexion");
        HttpResponse<String> answer =
                session.post(
                        "/connexion",
                        Map.of("email", person.email(), "password", DemoPeople.PASSWORD));
        if (answer.statusCode() != 302
                || answer.headers().firstValue("Location").orElse("").contains("connexion")) {
            throw new IllegalStateException("Not signed in: " + person.email());
        }
        session.get("/");
        return session;
    }

    /** Opens a page; the token of its forms is the next one posted. */
    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(address).GET().build());
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    HttpResponse<String> post(String address, Map<String, String> fields)
            throws IOException, InterruptedException {
        String form =
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + '=' + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return postForm(address, form);
    }

    /** Sends fields that are written as a form is, such as several of one name. */
    HttpResponse<String> postForm(String address, String fields)
            throws IOException, InterruptedException {
        String form = "_csrf=" + encoded(token) + '&' + fields;
        return send(
                request(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build());
    }

    /** Sends a file that is on the disk, with something after it that makes it different. */
    HttpResponse<String> give(String address, String code, Path file, String end)
            throws IOException, InterruptedException {
        String head =
                part("_csrf", token)
                        + part("code", code)
                        + "--limite\r\nContent-Disposition: form-data; name=\"fichiers\";"
                        + " filename=\"plan.pdf\"\r\nContent-Type: application/pdf\r\n\r\n";
        return send(
                request(address)
                        .header("Content-Type", "multipart/form-data; boundary=limite")
                        .POST(
                                BodyPublishers.concat(
                                        BodyPublishers.ofString(head),
                                        BodyPublishers.ofFile(file),
                                        BodyPublishers.ofString(end + "\r\n--limite--\r\n")))
                        .build());
    }

    private static String part(String name, String value) {
        return "--limite\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(name, value);
    }

    private HttpRequest.Builder request(String address) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(service + address)).timeout(PATIENCE);
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        for (String set : answer.headers().allValues("Set-Cookie")) {
            if (set.startsWith("beffroi-session=")) {
                cookie = set.substring(0, set.indexOf(';'));
            }
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
