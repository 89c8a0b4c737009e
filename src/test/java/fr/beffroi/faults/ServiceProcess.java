package fr.beffroi.faults;

import fr.beffroi.testing.ChildJvm;
import fr.beffroi.testing.LocalKafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The whole service as the local launcher starts it, in a process of its own with its own database
 * and broker, taking steps by itself: see {@link Stepping}.
 */
final class ServiceProcess implements AutoCloseable {

    private final Path folder;
    private final int kafkaPort;
    private final int databasePort;
    private final int mailPort;
    private ChildJvm jvm;

    private ServiceProcess(Path folder) throws IOException {
        this.folder = folder;
        this.kafkaPort = LocalKafka.freePort();
        this.databasePort = LocalKafka.freePort();
        this.mailPort = LocalKafka.freePort();
        this.jvm = launch(Integer.MAX_VALUE);
    }

    /** Starts it on an empty folder; it takes steps until it is killed. */
    static ServiceProcess start(Path folder) {
        try {
            return new ServiceProcess(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void kill() {
        jvm.kill();
    }

    /** Starts it again on the same data; it takes so many steps more. */
    void startAgain(int steps) {
        jvm = launch(steps);
    }

    String broker() {
        return "localhost:" + kafkaPort;
    }

    String database() {
        return "jdbc:postgresql://localhost:" + databasePort + "/postgres";
    }

    /** What it has told so far, over all its lives: the steps whose transaction has committed. */
    List<String> stepsDone() {
        return lines(Stepping.DONE);
    }

    boolean hasEnded() {
        return !lines(Stepping.ENDED).isEmpty();
    }

    private List<String> lines(String start) {
        return jvm.lines().stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .toList();
    }

    private ChildJvm launch(int steps) {
        return ChildJvm.start(
                folder.resolve("service.out"),
                List.of(
                        "-Xmx512m",
                        "-Dbeffroi.local.folder=" + folder.resolve("data"),
                        "-Dbeffroi.local.service.port=0",
                        "-Dbeffroi.local.postgres.port=" + databasePort,
                        "-Dbeffroi.local.kafka.port=" + kafkaPort,
                        "-Dbeffroi.local.mail.port=" + mailPort),
                List.of(),
                "fr.beffroi.LocalApplication",
                "--spring.main.sources=" + Stepping.class.getName(),
                "--beffroi.faults.steps=" + steps);
    }

    /** Stops it, and the database too where a kill had left it alone. */
    @Override
    public void close() {
        jvm.close();
        Path postmaster = folder.resolve("data/pg/postmaster.pid");
        if (Files.exists(postmaster)) {
            try {
                long pid = Long.parseLong(Files.readAllLines(postmaster).getFirst().strip());
                ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
