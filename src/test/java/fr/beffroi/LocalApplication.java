package fr.beffroi;

import fr.beffroi.demonstration.DemonstrationOnStart;
import fr.beffroi.testing.LocalKafka;
import fr.beffroi.testing.LocalPostgres;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the service on this machine with its own database and broker. Data stay in {@code .local}
 * from one start to the next; {@code -Dbeffroi.local.folder} names another folder.
 */
public final class LocalApplication {

    /** What to stop, last started first: the service before the broker and the database. */
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    private LocalApplication() {}

    public static void main(String[] args) {
        try {
            new LocalApplication().start(args);
        } catch (LocalPorts.Taken e) {
            System.err.println("ERREUR : " + e.getMessage());
            System.exit(1);
        } catch (RuntimeException e) {
            // The database and the broker would keep this process, and the script, alive.
            e.printStackTrace();
            System.exit(1);
        }
    }

    private void start(String[] args) {
        Path folder = Path.of(System.getProperty("beffroi.local.folder", ".local"));
        keep(LocalFolder.hold(folder));
        LocalPorts ports = LocalPorts.chosen().checkedFree();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-local"));
        Map<String, Object> properties = new HashMap<>(LocalDefaults.properties(folder, ports));
        properties.putAll(
                keep(LocalPostgres.at(folder.resolve("pg"), ports.postgres())).properties());
        properties.putAll(keep(LocalKafka.at(folder.resolve("kafka"), ports.kafka())).properties());
        ConfigurableApplicationContext context =
                SpringApplication.from(BeffroiApplication::main)
                        .with(LocalConfiguration.class)
                        .run(arguments(properties, args))
                        .getApplicationContext();
        keep(context);
        LocalWelcome.print(context);
        context.getBeanProvider(DemonstrationOnStart.class)
                .ifAvailable(DemonstrationOnStart::begin);
    }

    private synchronized <T extends AutoCloseable> T keep(T part) {
        started.push(part);
        return part;
    }

    private synchronized void stop() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                System.err.println("Could not stop cleanly: " + e);
            }
        }
    }

    /** The caller's own arguments win; given twice, a setting would be a list of both. */
    private static String[] arguments(Map<String, Object> properties, String[] args) {
        List<String> all = new ArrayList<>();
        properties.forEach((key, value) -> {
            String start = "--" + key + "=";
            if (Stream.of(args).noneMatch(argument -> argument.startsWith(start))) {
                all.add(start + value);
            }
        });
        all.addAll(List.of(args));
        return all.toArray(String[]::new);
    }
}
