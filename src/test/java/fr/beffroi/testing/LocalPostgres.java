package fr.beffroi.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

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
