package fr.beffroi.bench;

import fr.beffroi.testing.BrokerProcess;
import fr.beffroi.testing.LocalKafka;
import fr.beffroi.testing.LocalPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Where the measures are taken: a database with durable settings and a broker in a process of its
 * own, all on this machine.
 *
 * @param duration of each measure under load
 */
record BenchPlace(LocalPostgres postgres, BrokerProcess broker, Duration duration)
        implements AutoCloseable {

    static BenchPlace open(Duration duration) throws IOException {
        Path folder = Files.createTempDirectory("beffroi-bench");
        return new BenchPlace(
                LocalPostgres.temporary(),
                BrokerProcess.start(folder, LocalKafka.freePort()),
                duration);
    }

    /** The same place for a short run, whose figures nobody keeps. */
    BenchPlace forWarmingUp() {
        return new BenchPlace(postgres, broker, Duration.ofSeconds(3));
    }

    /** The address of a new, empty database. */
    String newDatabase() {
        return postgres.newDatabase("bench_" + System.nanoTime());
    }

    @Override
    public void close() throws IOException {
        broker.close();
        postgres.close();
    }
}
