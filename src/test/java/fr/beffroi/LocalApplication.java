package fr.beffroi;

import fr.beffroi.testing.LocalKafka;
import fr.beffroi.testing.LocalPostgres;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;

/** Starts the service on this machine with its own database and broker, data in {@code .local}. */
public final class LocalApplication {

    private LocalApplication() {}

    public static void main(String[] args) {
        Path folder = Path.of(".local");
        LocalPostgres postgres = LocalPostgres.at(folder.resolve("pg"), 15432);
        LocalKafka kafka = LocalKafka.at(folder.resolve("kafka"), 19092);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(kafka, postgres)));

        Map<String, Object> properties = new HashMap<>(postgres.properties());
        properties.putAll(kafka.properties());
        SpringApplication.from(BeffroiApplication::main)
                .withAdditionalProfiles("local")
                .run(withProperties(args, properties));
    }

    private static String[] withProperties(String[] args, Map<String, Object> properties) {
        var all = new java.util.ArrayList<>(java.util.List.of(args));
        properties.forEach((key, value) -> all.add("--" + key + "=" + value));
        return all.toArray(String[]::new);
    }

    private static void stop(LocalKafka kafka, LocalPostgres postgres) {
        kafka.close();
        try {
            postgres.close();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
