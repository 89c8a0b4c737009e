package fr.beffroi.kernel;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriBuilder;

/**
 * A service of the outside world that is asked over HTTP, and without which ours goes on. It never
 * throws; the answer comes within attempts × timeout; after a "too many requests" it is left alone
 * for as long as it asks. Why it fails is told without what was asked of it.
 */
public final class OutsideService {

    /** However long it asks to be left alone. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final RestClient http;
    private final Manners manners;
    private final Clock clock;
    private final AtomicReference<Instant> quietUntil = new AtomicReference<>(Instant.MIN);

    /**
     * How it is asked.
     *
     * @param connect how long a connection may take
     * @param timeout how long a whole answer may take
     * @param attempts how often one question is put while it fails
     * @param largest size of the longest answer that is read, in bytes
     * @param rest how long it is left alone after it failed
     */
    public record Manners(
            Duration connect, Duration timeout, int attempts, long largest, Duration rest) {}

    /** What comes back. */
    public sealed interface Reply<T> {

        /** The answer, if there is one. */
        default Optional<T> answer() {
            return Optional.empty();
        }

        /** Why there is none; for the log, it says nothing of the question. */
        default String why() {
            return "";
        }
    }

    /** It answered something that could be read. */
    private record Read<T>(T read) implements Reply<T> {

        @Override
        public Optional<T> answer() {
            return Optional.of(read);
        }
    }

    private record Failed<T>(String why, boolean worthAnotherTry) implements Reply<T> {}

    public OutsideService(URI url, Manners manners, Clock clock) {
        var requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder()
                                .connectTimeout(manners.connect())
                                .followRedirects(HttpClient.Redirect.NEVER)
                                .build());
        requests.setReadTimeout(manners.timeout());
        this.http =
                RestClient.builder()
                        .requestFactory(requests)
                        .baseUrl(url)
                        .defaultHeader(HttpHeaders.USER_AGENT, "beffroi (guichet de subventions)")
                        .defaultHeader(HttpHeaders.ACCEPT, "application/json")
                        .build();
        this.manners = manners;
        this.clock = clock;
    }

    /**
     * Asks, again where that may help.
     *
     * @param reader makes the answer of its bytes; what it throws counts as a failure
     */
    public <T> Reply<T> get(Function<UriBuilder, URI> question, Function<byte[], T> reader) {
        if (clock.instant().isBefore(quietUntil.get())) {
            return new Failed<>("left alone", false);
        }
        Reply<T> reply = new Failed<>("not asked", true);
        for (int attempt = 0; attempt < manners.attempts(); attempt++) {
            reply = ask(question, reader);
            if (!(reply instanceof Failed<T> failed) || !failed.worthAnotherTry()) {
                return reply;
            }
        }
        if (manners.rest().isPositive()) {
            leaveAloneFor(manners.rest());
        }
        return reply;
    }

    private <T> Reply<T> ask(Function<UriBuilder, URI> question, Function<byte[], T> reader) {
        try {
            return Objects.requireNonNull(
                    http.get()
                            .uri(question)
                            .exchange((request, response) -> read(response, reader)));
        } catch (RestClientException failed) {
            return new Failed<>(rootOf(failed).getClass().getSimpleName(), true);
        }
    }

    private <T> Reply<T> read(ClientHttpResponse response, Function<byte[], T> reader)
            throws IOException {
        int status = response.getStatusCode().value();
        if (status == HttpStatus.TOO_MANY_REQUESTS.value()) {
            leaveAloneFor(pause(response.getHeaders()));
            return new Failed<>("too many requests", false);
        }
        if (status != HttpStatus.OK.value()) {
            return new Failed<>("status " + status, status >= 500);
        }
        int most = Math.toIntExact(manners.largest());
        byte[] body = response.getBody().readNBytes(most + 1);
        if (body.length > most) {
            return new Failed<>("an answer of more than " + most + " bytes", false);
        }
        try {
            return new Read<>(reader.apply(body));
        } catch (RuntimeException unreadable) {
            return new Failed<>(unreadable.getClass().getSimpleName(), true);
        }
    }

    private void leaveAloneFor(Duration pause) {
        quietUntil.set(clock.instant().plus(pause));
    }

    private static Throwable rootOf(Throwable failed) {
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static Duration pause(HttpHeaders headers) {
        String seconds = String.valueOf(headers.getFirst(HttpHeaders.RETRY_AFTER));
        Duration asked =
                seconds.matches("\\d{1,6}")
                        ? Duration.ofSeconds(Long.parseLong(seconds))
                        : Duration.ofSeconds(1);
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }
}
