package fr.beffroi.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.beffroi.event.LedgerRig;
import fr.beffroi.event.SampleEvents;
import fr.beffroi.event.relay.RelayRig;
import fr.beffroi.testing.BrokerProcess;
import fr.beffroi.testing.LocalKafka;
import fr.beffroi.testing.RealParts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerKilledTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void theSubscriberEndsCompleteAndOrderedWhenTheBrokerAndItselfWereKilled(@TempDir Path folder)
            throws IOException {
        List<UUID> applications = Stream.generate(SampleEvents::anApplication).limit(3).toList();
        int port = LocalKafka.freePort();
        String database = RealParts.postgres().newDatabase("broker_killed");
        try (var broker = BrokerProcess.start(folder.resolve("broker"), port);
                var rig = new RelayRig(database, broker.address());
                var subscriber =
                        SubscriberProcess.start(folder.resolve("subscriber"), broker.address())) {
            rig.start();
            takeSteps(rig.ledger(), applications, 4);
            await().atMost(PATIENCE).until(() -> subscriber.events().size() >= 12);

            takeSteps(rig.ledger(), applications, 1);
            broker.kill();
            takeSteps(rig.ledger(), applications, 10);
            subscriber.kill();
            broker.startAgain();
            subscriber.startAgain();
            takeSteps(rig.ledger(), applications, 1);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> {
                        for (UUID application : applications) {
                            assertThat(
                                            PrintedEvent.numbersOf(
                                                    application.toString(), subscriber.events()))
                                    .isEqualTo(IntStream.rangeClosed(1, 16).boxed().toList());
                        }
                    });
            assertThat(subscriber.alarms()).isEmpty();
            assertThat(rig.ledger().waiting()).isZero();
        }
    }

    private static void takeSteps(LedgerRig ledger, List<UUID> applications, int steps) {
        for (int step = 0; step < steps; step++) {
            applications.forEach(ledger::tell);
        }
    }
}
