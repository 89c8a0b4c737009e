package fr.beffroi.bench;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.BrokerProcess;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.LocalKafka;
import fr.beffroi.testing.LocalMail;
import fr.beffroi.testing.LocalPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database with durable settings, a broker, a mail server, drafts filled in beforehand, and the
 * packaged service in a process of its own.
 */
final class EveningStage implements AutoCloseable {

    private final Path folder = Files.createTempDirectory("beffroi-evening");
    private final LocalPostgres postgres = LocalPostgres.temporary();
    private final String database = postgres.newDatabase("evening");
    private final BrokerProcess broker =
            BrokerProcess.start(folder.resolve("broker"), LocalKafka.freePort());
    private final LocalMail mail = LocalMail.temporary();
    private final int port = LocalKafka.freePort();
    private @Nullable Process service;

    EveningStage() throws IOException {}

    /** Fills drafts in, all the mandatory files included, through the service's own beans. */
    Queue<ApplicationId> drafts(int number) throws Exception {
        Queue<ApplicationId> drafts = new ConcurrentLinkedQueue<>();
        try (var filler = new BenchService(database, broker.address(), folder.resolve("vault"))) {
            Dossiers dossiers = filler.bean(Dossiers.class);
            Load.all(number, () -> drafts.add(dossiers.aDraft().filled()));
        }
        // The clock of those who fill in stands still; the packaged service has the machine's.
        sql().sql(
                        """
                        update call_for_projects
                        set opens_at = now() - interval '1 day', closes_at = now() + interval '1 day'
                        where code = 'fipd-d-2027-62'
                        """)
                .update();
        return drafts;
    }

    /** Starts the packaged service and waits until it is ready. */
    void start(Path jar, String heap) throws IOException {
        start(jar, heap, Map.of());
    }

    /** The same with more settings. */
    void start(Path jar, String heap, Map<String, Object> more) throws IOException {
        var settings = new HashMap<String, Object>(more);
        settings.put("spring.datasource.url", database);
        settings.put("spring.datasource.username", "postgres");
        settings.put("spring.datasource.password", "postgres");
        settings.put("spring.kafka.bootstrap-servers", broker.address());
        settings.put("spring.mail.port", mail.port());
        settings.put("beffroi.vault", folder.resolve("vault"));
        settings.put("beffroi.public-url", address());
        settings.put("server.port", port);
        settings.put("logging.level.root", "warn");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heap);
        command.add("-Xlog:gc:file=" + pauses());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-jar");
        command.add(jar.toString());
        settings.forEach((key, value) -> command.add("--" + key + "=" + value));
        service =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("service.log").toFile())
                        .start();
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofMinutes(3))
                .ignoreExceptions()
                .until(this::isReady);
    }

    private boolean isReady() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var probe =
                    HttpRequest.newBuilder(URI.create(address() + "/actuator/health/readiness"))
                            .build();
            return client.send(probe, BodyHandlers.discarding()).statusCode() == 200;
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    JdbcClient sql() {
        return JdbcClient.create(new DriverManagerDataSource(database, "postgres", "postgres"));
    }

    /** The file in which the service tells its pauses. */
    Path pauses() {
        return folder.resolve("pauses.log");
    }

    /** Where the log of the service is. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        if (service != null) {
            service.destroy();
            service.onExit().join();
        }
        mail.close();
        broker.close();
        postgres.close();
    }
}
