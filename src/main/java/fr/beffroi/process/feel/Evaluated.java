package fr.beffroi.process.feel;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

/** An evaluation that knows how long its thread has really worked for it. */
final class Evaluated<T> implements Callable<T> {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long NOT_STARTED = 0;

    private final Callable<T> evaluation;
    private final Semaphore turns;
    private volatile long before;
    private volatile long thread = NOT_STARTED;

    Evaluated(Callable<T> evaluation, Semaphore turns) {
        this.evaluation = evaluation;
        this.turns = turns;
    }

    @Override
    public T call() throws Exception {
        try {
            before = THREADS.getCurrentThreadCpuTime();
            thread = Thread.currentThread().threadId();
            return evaluation.call();
        } finally {
            turns.release();
        }
    }

    /** Processor time, zero before its thread has begun. */
    Duration worked() {
        long id = thread;
        return id == NOT_STARTED
                ? Duration.ZERO
                : Duration.ofNanos(Math.max(0, THREADS.getThreadCpuTime(id) - before));
    }
}
