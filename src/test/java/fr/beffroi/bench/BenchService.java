package fr.beffroi.bench;

import fr.beffroi.BeffroiApplication;
import fr.beffroi.testing.DemoOrganisationsSeed;
import fr.beffroi.testing.DemoPeopleSeed;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.LocalKafka;
import fr.beffroi.testing.LocalMail;
import fr.beffroi.testing.TurnableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** The whole service, started on the database and the broker of the measures. */
final class BenchService implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    BenchService(BenchPlace place) throws Exception {
        this(
                place.newDatabase(),
                place.broker().address(),
                Files.createTempDirectory("beffroi-bench-vault"));
    }

    BenchService(String database, String broker, Path vault) throws Exception {
        Map<String, Object> settings = new HashMap<>();
        settings.put("spring.datasource.url", database);
        settings.put("spring.datasource.username", "postgres");
        settings.put("spring.datasource.password", "postgres");
        settings.put("spring.kafka.bootstrap-servers", broker);
        settings.put("beffroi.events.create-topics", true);
        settings.put("beffroi.vault", vault);
        settings.put("spring.mail.port", LocalKafka.freePort());
        settings.put("server.port", 0);
        settings.put("spring.main.banner-mode", "off");
        settings.put("logging.level.root", "warn");
        List<String> arguments = new ArrayList<>();
        settings.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        context =
                SpringApplication.from(BeffroiApplication::main)
                        .with(
                                MailCatcher.class,
                                TurnableClock.class,
                                DemoOrganisationsSeed.class,
                                DemoPeopleSeed.class,
                                Dossiers.class)
                        .run(arguments.toArray(String[]::new))
                        .getApplicationContext();
    }

    /** Takes the mails of the receipts. */
    static final class MailCatcher {

        @Bean
        LocalMail localMail(@Value("${spring.mail.port}") int port) {
            return LocalMail.at(port);
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    ApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }
}
