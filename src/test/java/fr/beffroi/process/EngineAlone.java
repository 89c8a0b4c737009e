package fr.beffroi.process;

import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.RealParts;
import fr.beffroi.testing.TurnableClock;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The process module without its pages, and nothing else of the service. Not marked as a
 * configuration, so that the whole service's tests do not find it.
 */
@ImportAutoConfiguration({
    AopAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@ConfigurationPropertiesScan("fr.beffroi.process")
@ComponentScan(
        basePackages = "fr.beffroi.process",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {"fr.beffroi.process.web..*", ".*Test"}))
class EngineAlone {

    private static final String DATABASE = "engine_alone";

    @Bean
    TurnableClock clock() {
        return RealParts.clock();
    }

    @Bean
    EngineJobs engineJobs(
            org.camunda.bpm.engine.ManagementService management,
            org.springframework.jdbc.core.simple.JdbcClient jdbc,
            TurnableClock clock,
            org.camunda.bpm.engine.impl.jobexecutor.JobExecutor executor) {
        return new EngineJobs(management, jdbc, clock, executor);
    }

    /** Makes the database beside the one of the whole service, on the same server. */
    static class OwnDatabase implements ApplicationContextInitializer<GenericApplicationContext> {

        @Override
        public void initialize(GenericApplicationContext context) {
            create();
            String url = RealParts.postgres().url().replaceFirst("/postgres$", "/" + DATABASE);
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "own-database",
                                    Map.of(
                                            "spring.datasource.url",
                                            url,
                                            "spring.datasource.username",
                                            "postgres",
                                            "spring.datasource.password",
                                            "postgres",
                                            "beffroi.process.jobs",
                                            false)));
        }

        private static void create() {
            try (var connection =
                            DriverManager.getConnection(
                                    RealParts.postgres().url(), "postgres", "postgres");
                    var statement = connection.createStatement()) {
                statement.execute("drop database if exists " + DATABASE + " with (force)");
                statement.execute("create database " + DATABASE);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
