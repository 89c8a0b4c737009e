package fr.beffroi.bench;

import fr.beffroi.testing.BrokerProcess;
import fr.beffroi.testing.LocalKafka;
import fr.beffroi.testing.LocalPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Where the measures are taken: a database with durable settings and a broker in a process of its
 * own, all on this machine.
 *
 * @param duration of each measure under load
 */
record BenchPlace(
        LocalPostgres postgres,
        BrokerProcess broker,
        Duration duration,
        AtomicReference<@Nullable BenchService> started)
        implements AutoCloseable {

    static BenchPlace open(Duration duration) throws IOException {
        Path folder = Files.createTempDirectory("beffroi-bench");
        return new BenchPlace(
                LocalPostgres.temporary(),
                BrokerProcess.start(folder, LocalKafka.freePort()),
                duration,
                new AtomicReference<>());
    }

    /** The same, on the database of a folder, which stays from one run to the next. */
    static BenchPlace in(Path folder, Duration duration) throws IOException {
        return new BenchPlace(
                LocalPostgres.at(folder, LocalKafka.freePort()),
                BrokerProcess.start(
                        Files.createTempDirectory("beffroi-bench"), LocalKafka.freePort()),
                duration,
                new AtomicReference<>());
    }

    /** The same place for a short run, whose figures nobody keeps. */
    BenchPlace forWarmingUp() {
        return new BenchPlace(postgres, broker, Duration.ofSeconds(3), started);
    }

    /** The whole service, started by the first row that needs it, stopped by {@link #stop}. */
    BenchService service() throws Exception {
        BenchService service = started.get();
        if (service == null) {
            service = new BenchService(this);
            started.set(service);
        }
        return service;
    }

    /** Stops the service, so that the rows that do without it have the machine. */
    void stop() {
        BenchService service = started.getAndSet(null);
        if (service != null) {
            service.close();
        }
    }

    /** The whole service on the database that is there, for the first run after for the next. */
    BenchService serviceOnWhatIsKept() throws Exception {
        BenchService service =
                new BenchService(
                        postgres.url(),
                        broker.address(),
                        Files.createTempDirectory("beffroi-bench-vault"));
        started.set(service);
        return service;
    }

    /** The address of a new, empty database. */
    String newDatabase() {
        return postgres.newDatabase("bench_" + System.nanoTime());
    }

    @Override
    public void close() throws IOException {
        stop();
        broker.close();
        postgres.close();
    }
}
