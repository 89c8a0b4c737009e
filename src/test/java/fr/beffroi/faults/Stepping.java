package fr.beffroi.faults;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DossierFacts;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes real steps inside the service of a fault test, several dossiers at once: each line with a
 * number on the standard input asks for so many new dossiers, {@code 0} only to go on with those
 * begun. It says on the console which steps have committed.
 */
final class Stepping {

    static final String READY = "ready for steps";
    static final String DONE = "step done: ";
    static final String FAILED = "step failed: ";
    static final String ENDED = "steps ended";

    /** The beans that the service of a fault test has besides its own. */
    static final List<String> SOURCES =
            List.of(
                    TurnableClock.class.getName(),
                    Dossiers.class.getName(),
                    EngineJobs.class.getName(),
                    Visits.class.getName(),
                    Examination.class.getName(),
                    DossierFacts.class.getName(),
                    Story.class.getName(),
                    Stepping.class.getName());

    private static final int THREADS = 3;

    private final Story story;
    private final JdbcClient sql;

    Stepping(Story story, JdbcClient sql) {
        this.story = story;
        this.sql = sql;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofPlatform().daemon().start(this::follow);
        System.out.println(READY);
    }

    private void follow() {
        try (var input =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                goOn(Integer.parseInt(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void goOn(int dossiers) {
        Queue<ApplicationId> begun = new ConcurrentLinkedQueue<>(begun());
        var left = new AtomicInteger(dossiers);
        var working = new AtomicInteger(THREADS);
        for (int thread = 0; thread < THREADS; thread++) {
            Thread.ofPlatform().daemon().start(() -> takeSteps(begun, left, working));
        }
    }

    private List<ApplicationId> begun() {
        return sql
                .sql("select id from application where submitted_at is not null order by number")
                .query((row, _) -> ApplicationId.of(row.getString(1)))
                .list()
                .stream()
                .filter(id -> !story.isOver(id))
                .toList();
    }

    private void takeSteps(Queue<ApplicationId> begun, AtomicInteger left, AtomicInteger working) {
        try {
            for (ApplicationId id = begun.poll(); id != null; id = begun.poll()) {
                toTheEnd(id);
            }
            while (left.getAndDecrement() > 0) {
                ApplicationId id = story.deposit();
                say(id, "deposit");
                toTheEnd(id);
            }
        } catch (RuntimeException e) {
            e.printStackTrace();
            System.out.println(FAILED + e);
        }
        if (working.decrementAndGet() == 0) {
            System.out.println(ENDED);
        }
    }

    private void toTheEnd(ApplicationId id) {
        for (Optional<String> step = story.next(id); step.isPresent(); step = story.next(id)) {
            say(id, step.get());
        }
    }

    private static void say(ApplicationId id, String step) {
        System.out.println(DONE + id + ' ' + step);
    }
}
