package fr.beffroi.bench;

import static org.awaitility.Awaitility.await;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.Dossiers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whole submissions through the service: the check, the number, the seal, the processes, the events
 * and the task, by as many people at once as there are threads. Their receipts are made by the
 * engine meanwhile, on the same processors; so the time to the last receipt is measured too.
 */
final class SubmissionsRow implements BenchRow {

    /** Drafts filled in beforehand for each second of the measure. */
    private static final int PER_SECOND = 15;

    @Override
    public List<Measure> run(BenchPlace place) throws Exception {
        Dossiers dossiers = place.service().bean(Dossiers.class);
        JdbcClient sql = place.service().bean(JdbcClient.class);
        int number = (int) (PER_SECOND * place.duration().toSeconds());
        Queue<ApplicationId> drafts = new ConcurrentLinkedQueue<>();
        Load.all(number, () -> drafts.add(dossiers.aDraft().filled()));
        int before = receipts(sql);
        Queue<Long> times = new ConcurrentLinkedQueue<>();
        long begun = System.nanoTime();
        long nanos = Load.all(number, () -> submit(dossiers, drafts.remove(), times));
        await().pollInSameThread()
                .atMost(Duration.ofMinutes(10))
                .until(() -> receipts(sql) == before + number && waiting(sql) == 0);
        long toTheLastReceipt = System.nanoTime() - begun;
        return List.of(
                Measure.latencies(
                        "submissions, whole: %d people at once".formatted(Load.THREADS),
                        number * 1e9 / nanos,
                        Latencies.of(times)),
                Measure.rate(
                        "submissions with receipt made and events acknowledged",
                        number,
                        toTheLastReceipt));
    }

    private static void submit(Dossiers dossiers, ApplicationId draft, Queue<Long> times) {
        long start = System.nanoTime();
        dossiers.submit(draft);
        times.add(System.nanoTime() - start);
    }

    private static int receipts(JdbcClient sql) {
        return sql.sql("select count(*) from attachment where code = 'RECEIPT'")
                .query(Integer.class)
                .single();
    }

    private static int waiting(JdbcClient sql) {
        return sql.sql("select count(*) from outbox").query(Integer.class).single();
    }
}
