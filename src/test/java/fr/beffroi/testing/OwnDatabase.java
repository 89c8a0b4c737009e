package fr.beffroi.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database with the tables of one module, beside that of the whole service: nobody else is in.
 */
public final class OwnDatabase {

    private OwnDatabase() {}

    /** A new and empty one of that name. */
    public static JdbcClient of(String module, String name) {
        create(name);
        String url = RealParts.postgres().url().replaceFirst("/postgres$", "/" + name);
        var source = new DriverManagerDataSource(url, "postgres", "postgres");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/" + module)
                .load()
                .migrate();
        return JdbcClient.create(source);
    }

    private static void create(String name) {
        try (Connection connection =
                        DriverManager.getConnection(
                                RealParts.postgres().url(), "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
