package fr.beffroi.organisation;

import fr.beffroi.kernel.Rna;
import fr.beffroi.kernel.Siret;
import fr.beffroi.organisation.RegisterAnswer.Answered;
import fr.beffroi.organisation.RegisterAnswer.Away;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Asks an API Recherche d'entreprises. Whatever happens there, the answer comes within attempts ×
 * timeout; after a "too many requests" it is left alone for as long as it asks.
 */
class SearchedRegister implements Register {

    private static final Logger LOG = LoggerFactory.getLogger(SearchedRegister.class);

    /** However long it asks to be left alone. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final RestClient http;
    private final RegisterSettings settings;
    private final SearchAnswers answers;
    private final Clock clock;
    private final AtomicReference<Instant> quietUntil = new AtomicReference<>(Instant.MIN);

    SearchedRegister(RegisterSettings settings, SearchAnswers answers, Clock clock) {
        var requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder()
                                .connectTimeout(settings.connect())
                                .followRedirects(HttpClient.Redirect.NEVER)
                                .build());
        requests.setReadTimeout(settings.timeout());
        this.http =
                RestClient.builder()
                        .requestFactory(requests)
                        .baseUrl(Objects.requireNonNull(settings.url()))
                        .defaultHeader(HttpHeaders.USER_AGENT, "beffroi (guichet de subventions)")
                        .defaultHeader(HttpHeaders.ACCEPT, "application/json")
                        .build();
        this.settings = settings;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public RegisterAnswer find(Siret siret) {
        return search(siret.value(), entry -> entry.siret().equals(siret));
    }

    @Override
    public RegisterAnswer find(Rna rna) {
        return search(rna.value(), entry -> rna.value().equals(entry.rna()));
    }

    private RegisterAnswer search(String number, Predicate<RegisterEntry> wanted) {
        if (clock.instant().isBefore(quietUntil.get())) {
            return new Away("asked to be left alone");
        }
        String why = "not asked";
        for (int attempt = 0; attempt < settings.attempts(); attempt++) {
            switch (ask(number)) {
                case Reply.Read(List<RegisterEntry> entries) -> {
                    return new Answered(entries.stream().filter(wanted).toList());
                }
                case Reply.Failed(String reason, boolean worthAnotherTry) -> {
                    why = reason;
                    if (!worthAnotherTry) {
                        return away(why);
                    }
                }
            }
        }
        return away(why);
    }

    private static Away away(String why) {
        LOG.warn("The register of organisations does not answer: {}", why);
        return new Away(why);
    }

    private Reply ask(String number) {
        try {
            return Objects.requireNonNull(
                    http.get()
                            .uri(uri ->
                                    uri.path("/search")
                                            .queryParam("q", "{number}")
                                            .queryParam("minimal", "true")
                                            .queryParam(
                                                    "include",
                                                    "siege,matching_etablissements,complements")
                                            .queryParam("per_page", 25)
                                            .build(number))
                            .exchange((request, response) -> read(response)));
        } catch (RestClientException | SearchAnswers.Unreadable e) {
            return new Reply.Failed(String.valueOf(e.getMessage()), true);
        }
    }

    private Reply read(ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        if (status == HttpStatus.TOO_MANY_REQUESTS.value()) {
            quietUntil.set(clock.instant().plus(pause(response.getHeaders())));
            return new Reply.Failed("too many requests", false);
        }
        if (status != HttpStatus.OK.value()) {
            return new Reply.Failed("status " + status, status >= 500);
        }
        int most = Math.toIntExact(settings.largest().toBytes());
        byte[] body = response.getBody().readNBytes(most + 1);
        if (body.length > most) {
            return new Reply.Failed("an answer of more than " + most + " bytes", false);
        }
        return new Reply.Read(answers.read(body));
    }

    private static Duration pause(HttpHeaders headers) {
        String seconds = String.valueOf(headers.getFirst(HttpHeaders.RETRY_AFTER));
        Duration asked =
                seconds.matches("\\d{1,6}")
                        ? Duration.ofSeconds(Long.parseLong(seconds))
                        : Duration.ofSeconds(1);
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }

    private sealed interface Reply {

        record Read(List<RegisterEntry> entries) implements Reply {}

        record Failed(String reason, boolean worthAnotherTry) implements Reply {}
    }
}
