package fr.beffroi.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.beffroi.testing.BrokerProcess;
import fr.beffroi.testing.LocalKafka;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class BrokerKilledTest {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @Test
    void theSubscriberEndsCompleteAndOrderedWhenTheBrokerAndItselfWereKilled(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
            throws IOException, InterruptedException {
        try (var broker = BrokerProcess.start(folder.resolve("broker"), LocalKafka.freePort());
                var service =
                        ServiceProcess.start(
                                folder.resolve("service"),
                                "--spring.kafka.bootstrap-servers=" + broker.address());
                var subscriber =
                        SubscriberProcess.start(folder.resolve("subscriber"), broker.address())) {
            service.await(() -> service.starts() == 1);
            service.takeThrough(1);
            service.await(() -> subscriber.events().size() >= 3);

            broker.kill();
            service.await(() -> service.ends() == 1);
            service.takeThrough(1);
            service.await(() -> service.ends() == 2);
            assertThat(waiting(service.sql())).isGreaterThanOrEqualTo(Story.TOLD.size());
            assertThat(service.readiness()).isEqualTo(200);
            subscriber.kill();
            broker.startAgain();
            subscriber.startAgain();

            Map<String, List<String>> written = Streams.written(service.sql());
            assertThat(written).hasSize(2);
            assertThat(written.values()).allMatch(Streams::isWhole);
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(Streams.printed(subscriber.events())).isEqualTo(written));
            assertThat(subscriber.alarms()).isEmpty();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(Invariants.broken(service.sql())).isEmpty());
        }
    }

    private static int waiting(JdbcClient sql) {
        return sql.sql("select count(*) from outbox").query(Integer.class).single();
    }
}
