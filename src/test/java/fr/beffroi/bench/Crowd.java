package fr.beffroi.bench;

import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * People who act at fixed moments, whatever the time that the service takes; the time of an act
 * counts from the moment at which it was due.
 */
final class Crowd implements AutoCloseable {

    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Queue<Long>> times = new ConcurrentHashMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    /** What somebody does; it throws when the service does not answer as it should. */
    interface Act {
        void take(int number) throws Exception;
    }

    /** Takes an act so often in a second, for some time, each on its own. */
    void act(String what, double perSecond, Duration duration, Act act) {
        people.execute(() -> {
            long begun = System.nanoTime();
            int number = (int) (perSecond * duration.toMillis() / 1000);
            for (int i = 0; i < number; i++) {
                long due = begun + (long) (i * 1e9 / perSecond);
                for (long left = due - System.nanoTime();
                        left > 0;
                        left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                int mine = i;
                people.execute(() -> take(what, due, act, mine));
            }
        });
    }

    private void take(String what, long due, Act act, int number) {
        try {
            timed(what, due, () -> act.take(number));
        } catch (Exception e) {
            faults.add(what + ": " + e);
        }
    }

    /** A part of an act with a name of its own. */
    void timed(String what, long due, Load.Piece part) throws Exception {
        part.take();
        times.computeIfAbsent(what, _ -> new ConcurrentLinkedQueue<>())
                .add(System.nanoTime() - due);
    }

    /** Waits until everybody is done. */
    void await(Duration patience) throws InterruptedException {
        // What is planned still makes its acts: the executor is shut down when they have begun.
        if (new java.util.concurrent.CountDownLatch(1)
                .await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return;
        }
        people.shutdown();
        if (!people.awaitTermination(3, TimeUnit.MINUTES)) {
            faults.add("not all acts ended");
        }
    }

    Latencies of(String what) {
        return Latencies.of(times.getOrDefault(what, new ConcurrentLinkedQueue<>()));
    }

    Queue<String> faults() {
        return faults;
    }

    @Override
    public void close() {
        people.shutdownNow();
    }
}
