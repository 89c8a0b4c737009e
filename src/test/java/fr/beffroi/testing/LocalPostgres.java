package fr.beffroi.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** PostgreSQL from its Maven artifact, with durable settings: the defaults would lose data. */
public final class LocalPostgres implements AutoCloseable {

    private final EmbeddedPostgres server;

    private LocalPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** A server on a fixed port whose data stay in the folder from one start to the next. */
    public static LocalPostgres at(Path folder, int port) {
        return start(builder().setPort(port).setDataDirectory(folder), folder);
    }

    /** A server on a free port whose data go with it. */
    public static LocalPostgres temporary() {
        try {
            return new LocalPostgres(builder().setCleanDataDirectory(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Stops the server that a process killed with all its force left alone on that folder, if there
     * is one; its data are as after a power cut, which it stands.
     */
    public static void stopLeftBehind(Path folder) {
        leftBehind(folder).ifPresent(LocalPostgres::stopFast);
    }

    /** The same without asking: its other processes end by themselves when they notice. */
    public static void killLeftBehind(Path folder) {
        leftBehind(folder)
                .ifPresent(server -> {
                    List<ProcessHandle> children = server.children().toList();
                    server.destroyForcibly();
                    server.onExit().join();
                    children.forEach(child -> child.onExit().join());
                });
    }

    private static Optional<ProcessHandle> leftBehind(Path folder) {
        Path lock = folder.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return Optional.empty();
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(lock).getFirst().strip());
            return ProcessHandle.of(pid).filter(LocalPostgres::isPostgres);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After a restart of the machine the number may be another program's. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(path -> path.endsWith("postgres")).isPresent();
    }

    /** By the signal that ends its connections: the usual one waits for them. */
    private static void stopFast(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", "" + process.pid()).start().waitFor();
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("PostgreSQL does not stop: " + process.pid(), e);
        }
    }

    private static LocalPostgres start(EmbeddedPostgres.Builder builder, Path folder) {
        try {
            Files.createDirectories(folder);
            return new LocalPostgres(builder.setCleanDataDirectory(false).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                // whoever starts it stops it, after the service
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "150")
                .setServerConfig("shared_buffers", "256MB");
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }

    /** The address of a new, empty database on this server. */
    public String newDatabase(String name) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
    }

    /** What Spring Boot needs to use this server. */
    public Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url",
                url(),
                "spring.datasource.username",
                "postgres",
                "spring.datasource.password",
                "postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
