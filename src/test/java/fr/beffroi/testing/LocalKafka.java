package fr.beffroi.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/** A real Kafka broker in this JVM: fixed port, own folder, restartable. */
public final class LocalKafka implements AutoCloseable {

    private static final String CLUSTER_ID = "Beffroi-LocalBroker-62";

    private final int port;
    private final KafkaRaftServer server;

    private LocalKafka(int port, KafkaRaftServer server) {
        this.port = port;
        this.server = server;
    }

    /** Starts a broker whose log stays in the folder from one start to the next. */
    public static LocalKafka at(Path folder, int port) {
        try {
            Properties settings = settings(folder, port);
            Path file = folder.resolve("server.properties");
            Files.createDirectories(folder);
            try (Writer out = Files.newBufferedWriter(file)) {
                settings.store(out, null);
            }
            format(file);
            var server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
            server.startup();
            return new LocalKafka(port, server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a broker on a free port, in a new folder. */
    public static LocalKafka temporary() {
        try {
            return at(Files.createTempDirectory("beffroi-kafka"), freePort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settings of a broker of one node; also for a broker in a process of its own. */
    public static Properties settings(Path folder, int port) {
        var p = new Properties();
        p.put("process.roles", "broker,controller");
        p.put("node.id", "1");
        p.put("controller.quorum.bootstrap.servers", "localhost:" + (port + 1));
        p.put(
                "listeners",
                "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + (port + 1));
        p.put("controller.listener.names", "CONTROLLER");
        p.put("log.dirs", folder.resolve("log").toString());
        p.put("offsets.topic.replication.factor", "1");
        p.put("offsets.topic.num.partitions", "1");
        p.put("transaction.state.log.replication.factor", "1");
        p.put("transaction.state.log.min.isr", "1");
        p.put("transaction.state.log.num.partitions", "1");
        p.put("group.initial.rebalance.delay.ms", "0");
        p.put("broker.session.timeout.ms", "2000");
        p.put("broker.heartbeat.interval.ms", "500");
        p.put("auto.create.topics.enable", "false");
        return p;
    }

    public static void format(Path file) {
        var out = new ByteArrayOutputStream();
        String[] args = {
            "format", "--standalone", "-t", CLUSTER_ID, "--ignore-formatted", "-c", file.toString()
        };
        int code = StorageTool.execute(args, new PrintStream(out, true, StandardCharsets.UTF_8));
        if (code != 0) {
            throw new IllegalStateException(out.toString(StandardCharsets.UTF_8));
        }
    }

    public String address() {
        return "localhost:" + port;
    }

    /** What Spring Boot needs to use this broker, and to make its topics there. */
    public Map<String, Object> properties() {
        return Map.of(
                "spring.kafka.bootstrap-servers", address(), "beffroi.events.create-topics", true);
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** A port such that the next one is free too (for the controller). */
    public static int freePort() throws IOException {
        for (int attempt = 0; attempt < 50; attempt++) {
            try (var first = new ServerSocket(0);
                    var second = new ServerSocket(first.getLocalPort() + 1)) {
                return second.getLocalPort() - 1;
            } catch (IOException taken) {
                // the next port is in use: try another pair
            }
        }
        throw new IOException("No two neighbouring ports are free");
    }
}
