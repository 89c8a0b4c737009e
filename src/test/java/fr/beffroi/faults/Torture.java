package fr.beffroi.faults;

import fr.beffroi.testing.BrokerProcess;
import fr.beffroi.testing.EventTap;
import fr.beffroi.testing.LocalKafka;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The fault tests at full length: dossiers go from deposit to award while the service, the broker,
 * the subscriber, or the service with its database are killed in turn, at random moments. Prints
 * what was done and what is broken; ends with 1 if anything is. Arguments: steps (10,000), mean
 * seconds between two kills (20), seed of the random numbers.
 */
final class Torture {

    private static final int STEPS_OF_A_STORY = 9;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** What is killed. */
    private enum Victim {
        SERVICE,
        BROKER,
        SUBSCRIBER,
        SERVICE_AND_DATABASE
    }

    private final BrokerProcess broker;
    private final ServiceProcess service;
    private final SubscriberProcess subscriber;
    private final int dossiers;
    private final int pause;
    private final Random random;
    private final Map<Victim, Integer> kills = new EnumMap<>(Victim.class);
    private int endsBefore;

    private Torture(
            BrokerProcess broker,
            ServiceProcess service,
            SubscriberProcess subscriber,
            int dossiers,
            int pause,
            Random random) {
        this.broker = broker;
        this.service = service;
        this.subscriber = subscriber;
        this.dossiers = dossiers;
        this.pause = pause;
        this.random = random;
    }

    public static void main(String[] args) throws Exception {
        int steps = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        int pause = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        long seed = args.length > 2 ? Long.parseLong(args[2]) : System.nanoTime();
        Path folder = Files.createTempDirectory("beffroi-torture");
        System.out.printf(
                "Steps %d, a kill every %d s, seed %d, in %s%n", steps, pause, seed, folder);
        List<String> broken;
        try (var broker = BrokerProcess.start(folder.resolve("broker"), LocalKafka.freePort());
                var service =
                        ServiceProcess.start(
                                folder.resolve("service"),
                                "--spring.kafka.bootstrap-servers=" + broker.address());
                var subscriber =
                        SubscriberProcess.start(folder.resolve("subscriber"), broker.address())) {
            int dossiers = Math.ceilDiv(steps, STEPS_OF_A_STORY);
            broken =
                    new Torture(broker, service, subscriber, dossiers, pause, new Random(seed))
                            .run();
        }
        broken.forEach(line -> System.out.println("BROKEN " + line));
        System.out.println(broken.isEmpty() ? "Nothing is broken." : "See " + folder);
        System.exit(broken.isEmpty() ? 0 : 1);
    }

    private List<String> run() throws InterruptedException {
        service.await(() -> service.starts() == 1);
        enlargeEnvelopes(service.sql());
        long begun = System.nanoTime();
        service.takeThrough(dossiers);
        while (!pausedUntilTheEnd()) {
            Victim victim = Victim.values()[random.nextInt(Victim.values().length)];
            kill(victim);
            kills.merge(victim, 1, Integer::sum);
            System.out.printf(
                    "%4d s: %s killed, %d steps done%n",
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun),
                    victim,
                    service.steps().size());
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        System.out.printf(
                "%d dossiers, %d steps, in %d s; kills: %s%n",
                dossiers, service.steps().size(), seconds, kills);
        return judged();
    }

    /** Waits a random time; says whether all dossiers have come to their end meanwhile. */
    private boolean pausedUntilTheEnd() throws InterruptedException {
        int left = 1 + random.nextInt(2 * pause);
        while (left-- > 0 && service.ends() == endsBefore) {
            // nobody counts this latch down: one second passes
            if (new CountDownLatch(1).await(1, TimeUnit.SECONDS)) {
                return false;
            }
        }
        return service.ends() > endsBefore;
    }

    private void kill(Victim victim) {
        switch (victim) {
            case SERVICE -> {
                service.kill();
                goOn();
            }
            case SERVICE_AND_DATABASE -> {
                service.kill();
                service.killDatabase();
                goOn();
            }
            case BROKER -> {
                broker.kill();
                broker.startAgain();
            }
            case SUBSCRIBER -> {
                subscriber.kill();
                subscriber.startAgain();
            }
        }
    }

    private void goOn() {
        int lives = service.starts();
        endsBefore = service.ends();
        service.startAgain();
        service.await(() -> service.starts() == lives + 1);
        service.takeThrough(dossiers - submitted(service.sql()));
    }

    private List<String> judged() {
        JdbcClient sql = service.sql();
        var broken = new ArrayList<String>();
        Awaitility.await()
                .pollInSameThread()
                .atMost(PATIENCE)
                .until(() -> count(sql, "select count(*) from outbox") == 0);
        broken.addAll(Invariants.broken(sql));
        Map<String, List<String>> written = Streams.written(sql);
        written.forEach((number, stream) -> {
            if (!Streams.isWhole(stream)) {
                broken.add("the stream of " + number + ": " + stream);
            }
        });
        if (written.size() != dossiers || submitted(sql) != dossiers) {
            broken.add("%d dossiers told something, of %d".formatted(written.size(), dossiers));
        }
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> Streams.printed(subscriber.events()).equals(written));
        } catch (org.awaitility.core.ConditionTimeoutException e) {
            broken.add("the subscriber has not printed what was written");
        }
        subscriber.alarms().forEach(alarm -> broken.add("the subscriber says " + alarm));
        sayWhatKafkaHolds(count(sql, "select count(*) from domain_event"));
        return broken;
    }

    private void sayWhatKafkaHolds(int events) {
        try (var tap = new EventTap(broker.address())) {
            tap.awaitDistinct(events, _ -> true);
            System.out.printf(
                    "%d events written, %d records on Kafka (the others are repetitions)%n",
                    events, tap.matching(_ -> true).size());
        }
    }

    /** The call of the seeds is not so rich. */
    private static void enlargeEnvelopes(JdbcClient sql) {
        sql.sql("update envelope set amount = amount + 100000000").update();
    }

    private static int submitted(JdbcClient sql) {
        return count(sql, "select count(*) from application where submitted_at is not null");
    }

    private static int count(JdbcClient sql, String query) {
        return sql.sql(query).query(Integer.class).single();
    }
}
