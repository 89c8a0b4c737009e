package fr.beffroi.faults;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.testing.ChildJvm;
import fr.beffroi.testing.LocalKafka;
import fr.beffroi.testing.LocalPostgres;
import fr.beffroi.testing.TurnableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The whole service as the local launcher starts it, in a process of its own with its own database
 * and broker. It takes the steps that it is told to: see {@link Stepping}.
 */
final class ServiceProcess implements AutoCloseable {

    private static final String ADDRESS = "Beffroi est prêt : ";

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Instant begun = Instant.now();
    private final Path folder;
    private final String[] arguments;
    private final int kafkaPort;
    private final int databasePort;
    private final int mailPort;
    private ChildJvm jvm;

    private ServiceProcess(Path folder, String... arguments) throws IOException {
        this.folder = folder;
        this.arguments = arguments;
        this.kafkaPort = LocalKafka.freePort();
        this.databasePort = LocalKafka.freePort();
        this.mailPort = LocalKafka.freePort();
        this.jvm = launch();
    }

    /** Starts it on an empty folder, with arguments that win over the usual ones. */
    static ServiceProcess start(Path folder, String... arguments) {
        try {
            Files.createDirectories(folder);
            return new ServiceProcess(folder, arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks to go on with the dossiers begun, and to take so many new ones to their end. */
    void takeThrough(int dossiers) {
        jvm.tell(Integer.toString(dossiers));
    }

    void kill() {
        jvm.kill();
    }

    /** Kills the database too, as a power cut would: to be done once the service is dead. */
    void killDatabase() {
        LocalPostgres.killLeftBehind(folder.resolve("data/pg"));
    }

    /** Starts it again on the same data. */
    void startAgain() {
        jvm = launch();
    }

    String broker() {
        return "localhost:" + kafkaPort;
    }

    /** The steps that have committed, as it said so far over all its lives: dossier and step. */
    List<String> steps() {
        return lines(Stepping.DONE);
    }

    /** How often it came to the end of what it was asked. */
    int ends() {
        return lines(Stepping.ENDED).size();
    }

    /** Waits for something; a step that fails meanwhile fails this. */
    void await(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> {
                    assertThat(lines(Stepping.FAILED)).isEmpty();
                    assertThat(jvm.isAlive()).as("the service runs").isTrue();
                    return condition.call();
                });
    }

    /** How often it has said that it is ready for steps. */
    int starts() {
        return lines(Stepping.READY).size();
    }

    /** The answer of its readiness probe. */
    int readiness() throws IOException, InterruptedException {
        String address = lines(ADDRESS).getLast();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness"))
                            .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    JdbcClient sql() {
        return JdbcClient.create(
                new DriverManagerDataSource(
                        "jdbc:postgresql://localhost:" + databasePort + "/postgres",
                        "postgres",
                        "postgres"));
    }

    private List<String> lines(String start) {
        return jvm.lines().stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .toList();
    }

    private ChildJvm launch() {
        var program = new ArrayList<String>();
        program.add("fr.beffroi.LocalApplication");
        // What the dead one had begun is taken over after this time.
        program.add("--beffroi.process.job-lock=5s");
        program.add("--spring.main.sources=" + String.join(",", Stepping.SOURCES));
        program.addAll(List.of(arguments));
        return ChildJvm.start(
                folder.resolve("service.out"),
                List.of(
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-D" + TurnableClock.BEGUN + "=" + begun,
                        "-Dbeffroi.local.folder=" + folder.resolve("data"),
                        "-Dbeffroi.local.service.port=0",
                        "-Dbeffroi.local.postgres.port=" + databasePort,
                        "-Dbeffroi.local.kafka.port=" + kafkaPort,
                        "-Dbeffroi.local.mail.port=" + mailPort),
                List.of(),
                program.toArray(String[]::new));
    }

    /** Stops it, and the database too where a kill had left it alone. */
    @Override
    public void close() {
        jvm.close();
        LocalPostgres.stopLeftBehind(folder.resolve("data/pg"));
    }
}
