package fr.beffroi.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Work at a fixed rate, whatever the time each piece takes: an arrival does not wait for the last.
 */
final class Load {

    static final int THREADS = 8;

    private Load() {}

    /** A piece of work. */
    interface Work {
        void take(int thread, int number) throws Exception;
    }

    /** A piece of work like any other. */
    interface Piece {
        void take() throws Exception;
    }

    /**
     * Takes the work at the given rate for the given time.
     *
     * @return how many pieces were taken
     */
    static int at(double perSecond, Duration duration, Work work) throws Exception {
        int each = (int) (perSecond * duration.toMillis() / 1000 / THREADS);
        long gap = (long) (1e9 * THREADS / perSecond);
        long start = System.nanoTime() + 50_000_000L;
        List<Callable<Void>> threads = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int me = thread;
            threads.add(() -> {
                for (int i = 0; i < each; i++) {
                    await(start + i * gap + me * gap / THREADS);
                    work.take(me, i);
                }
                return null;
            });
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Void> done : pool.invokeAll(threads)) {
                done.get();
            }
        }
        return each * THREADS;
    }

    /**
     * Takes so many pieces of work, each thread the next one as soon as it is done with its last.
     *
     * @return the time for all, in nanoseconds
     */
    static long all(int pieces, Piece work) throws Exception {
        var left = new AtomicInteger(pieces);
        Callable<Void> thread =
                () -> {
                    while (left.getAndDecrement() > 0) {
                        work.take();
                    }
                    return null;
                };
        long start = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Void> done : pool.invokeAll(Collections.nCopies(THREADS, thread))) {
                done.get();
            }
        }
        return System.nanoTime() - start;
    }

    private static void await(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
