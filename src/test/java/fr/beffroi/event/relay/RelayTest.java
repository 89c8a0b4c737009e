package fr.beffroi.event.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.beffroi.event.LedgerRig;
import fr.beffroi.event.SampleEvents;
import fr.beffroi.event.relay.RelayRig.Replica;
import fr.beffroi.testing.EventTap;
import fr.beffroi.testing.LocalKafka;
import fr.beffroi.testing.RealParts;
import fr.beffroi.testing.ReceivedEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelayTest {

    @Test
    void anotherReplicaTakesOverWhenTheLeaderIsLostAndNothingIsSkipped() {
        List<UUID> applications = applications(20);
        try (var rig = new RelayRig(newDatabase("takeover"), RealParts.kafka().address())) {
            Replica first = rig.start();
            await().until(first::leads);
            Replica second = rig.start();

            tell(rig.ledger(), applications, 10);
            cutTheSessionOfTheLeader(rig.ledger());
            tell(rig.ledger(), applications, 10);
            await().until(() -> rig.ledger().waiting() == 0);
            first.relay().stop();
            await().until(second::leads);
            tell(rig.ledger(), applications, 5);

            assertThat(first.leads()).isFalse();
            assertArrivedInOrder(RealParts.kafka().address(), applications, 25);
            assertPositionsWithoutGap(rig.ledger(), 500);
        }
    }

    @Test
    void worksOnWhileKafkaIsAwayAndCatchesUpInOrder(@TempDir Path folder) throws IOException {
        List<UUID> applications = applications(5);
        int port = LocalKafka.freePort();
        try (var rig = new RelayRig(newDatabase("away"), "localhost:" + port)) {
            Replica replica = rig.start();
            tell(rig.ledger(), applications, 4);
            assertThat(rig.ledger().waiting()).isEqualTo(20);

            try (var broker = LocalKafka.at(folder, port)) {
                await().atMost(Duration.ofSeconds(40)).until(() -> rig.ledger().waiting() == 0);
                tell(rig.ledger(), applications, 4);
                await().until(() -> rig.ledger().waiting() == 0);
                assertThat(broker.address()).endsWith(":" + port);
            }
            long start = System.nanoTime();
            tell(rig.ledger(), applications, 4);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(2));
            assertThat(rig.ledger().waiting()).isEqualTo(20);
            assertThat(oldest(replica)).isPositive();

            try (var broker = LocalKafka.at(folder, port)) {
                await().atMost(Duration.ofSeconds(40)).until(() -> rig.ledger().waiting() == 0);
                assertArrivedInOrder(broker.address(), applications, 12);
            }
        }
    }

    @Test
    void setsAsideTheStreamOfAnEventThatKafkaRefusesForGoodAndGoesOnWithTheOthers() {
        UUID refused = SampleEvents.anApplication();
        UUID other = SampleEvents.anApplication();
        try (var rig = new RelayRig(newDatabase("parked"), RealParts.kafka().address())) {
            LedgerRig ledger = rig.ledger();
            ledger.tell(refused);
            makeTooLarge(ledger, refused);
            ledger.tell(refused);
            ledger.tell(other);
            var parked = new JdbcParkedStreams(ledger.sql(), rig.nudge());

            rig.start();
            await().until(() -> ledger.waiting() == 0);
            ledger.tell(refused);
            ledger.tell(other);
            await().until(() -> ledger.waiting() == 0);

            assertThat(parked.all())
                    .singleElement()
                    .satisfies(stream -> {
                        assertThat(stream.subject()).isEqualTo(refused);
                        assertThat(stream.events()).isEqualTo(3);
                        assertThat(stream.reason()).contains("RecordTooLarge");
                    });
            assertArrivedInOrder(RealParts.kafka().address(), List.of(other), 2);

            ledger.sql()
                    .sql("update outbox_parked set payload = '{}' where length(payload) > 1000000")
                    .update();
            parked.queueAgain(refused);

            assertArrivedInOrder(RealParts.kafka().address(), List.of(refused), 3);
            assertThat(parked.all()).isEmpty();
        }
    }

    @Test
    void stopsAtOnceWhenAskedEvenWithoutKafka() throws IOException {
        try (var rig =
                new RelayRig(newDatabase("stopping"), "localhost:" + LocalKafka.freePort())) {
            Replica replica = rig.start();
            rig.ledger().tell(SampleEvents.anApplication());
            await().until(replica::leads);

            replica.relay().stop();

            assertThat(replica.leads()).isFalse();
            assertThat(rig.ledger().waiting()).isOne();
        }
    }

    private static String newDatabase(String name) {
        return RealParts.postgres().newDatabase("relay_" + name);
    }

    private static List<UUID> applications(int count) {
        return Stream.generate(SampleEvents::anApplication).limit(count).toList();
    }

    private static void tell(LedgerRig ledger, List<UUID> applications, int times) {
        for (int i = 0; i < times; i++) {
            applications.forEach(ledger::tell);
        }
    }

    private static void cutTheSessionOfTheLeader(LedgerRig ledger) {
        ledger.sql()
                .sql(
                        """
                        select pg_terminate_backend(l.pid) from pg_locks l
                        join pg_database d on d.oid = l.database and d.datname = current_database()
                        where l.locktype = 'advisory' and l.granted
                        """)
                .query()
                .listOfRows();
    }

    private static void makeTooLarge(LedgerRig ledger, UUID application) {
        ledger.sql()
                .sql("update outbox set payload = repeat('x', 2000000) where key = :key")
                .param("key", application)
                .update();
    }

    private static double oldest(Replica replica) {
        return replica.meters().get("beffroi.events.outbox.oldest").gauge().value();
    }

    private static void assertArrivedInOrder(String broker, List<UUID> applications, int each) {
        List<Integer> expected = IntStream.rangeClosed(1, each).boxed().toList();
        try (var tap = new EventTap(broker)) {
            for (UUID application : applications) {
                tap.await(each, application);
                assertThat(firstDeliveries(tap, application)).isEqualTo(expected);
            }
        }
    }

    /** The sequence numbers as a consumer sees them that ignores what it had already. */
    private static List<Integer> firstDeliveries(EventTap tap, UUID application) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (ReceivedEvent event : tap.matching(e -> e.subject().equals(application.toString()))) {
            seen.putIfAbsent(event.id(), event.sequence());
        }
        return List.copyOf(seen.values());
    }

    private static void assertPositionsWithoutGap(LedgerRig ledger, int events) {
        await().until(() -> ledger.waiting() == 0);
        Map<String, Object> positions =
                Map.copyOf(
                        ledger.sql()
                                .sql(
                                        """
                                        select min(position) as first, max(position) as last,
                                               count(*) as number from domain_event_position
                                        """)
                                .query()
                                .singleRow());
        assertThat(positions)
                .containsEntry("first", 1L)
                .containsEntry("last", (long) events)
                .containsEntry("number", (long) events);
    }
}
