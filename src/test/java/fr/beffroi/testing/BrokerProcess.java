package fr.beffroi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A Kafka broker in a process of its own, to be killed and started again on the same log. */
public final class BrokerProcess implements AutoCloseable {

    private final Path folder;
    private final int port;
    private ChildJvm jvm;

    private BrokerProcess(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        this.jvm = launch();
    }

    /** Starts a broker whose log stays in the folder; it answers a little later. */
    public static BrokerProcess start(Path folder, int port) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("server.properties");
            try (Writer out = Files.newBufferedWriter(file)) {
                LocalKafka.settings(folder, port).store(out, null);
            }
            LocalKafka.format(file);
            return new BrokerProcess(folder, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "localhost:" + port;
    }

    public void kill() {
        jvm.kill();
    }

    /** Starts it again, on the same port and the same log. */
    public void startAgain() {
        jvm = launch();
    }

    private ChildJvm launch() {
        return ChildJvm.start(
                folder.resolve("broker.out"),
                List.of("-Xmx256m"),
                List.of(),
                "kafka.Kafka",
                folder.resolve("server.properties").toString());
    }

    @Override
    public void close() {
        jvm.close();
    }
}
