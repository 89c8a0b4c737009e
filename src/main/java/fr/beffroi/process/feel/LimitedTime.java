package fr.beffroi.process.feel;

import fr.beffroi.process.FeelBusyException;
import fr.beffroi.process.FeelException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Lets an evaluation work for a second of processor time, whatever else keeps the machine busy, and
 * waits five seconds at most for its turn and for its end. One that goes on after that cannot be
 * stopped, but it ends: its size is bounded. Meanwhile it holds one of a few threads, never the
 * machine.
 */
@Component
class LimitedTime implements DisposableBean {

    private static final Duration WORK = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final int THREADS = 16;

    private final Semaphore turns = new Semaphore(THREADS, true);
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(
                    THREADS,
                    THREADS,
                    30,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    Thread.ofPlatform().name("feel-", 0).daemon().factory());

    LimitedTime() {
        threads.allowCoreThreadTimeOut(true);
    }

    <T> T run(String expression, Callable<T> evaluation) {
        try {
            if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new FeelBusyException(expression + ": too many evaluations at this moment");
            }
            var evaluated = new Evaluated<>(evaluation, turns);
            return await(expression, evaluated, threads.submit(evaluated));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FeelBusyException(expression + ": interrupted");
        }
    }

    private static <T> T await(String expression, Evaluated<T> evaluated, Future<T> result)
            throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && evaluated.worked().compareTo(WORK) < 0) {
            try {
                return result.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // it may still have time left
            } catch (ExecutionException e) {
                throw new FeelException(expression + ": " + e.getCause());
            }
        }
        throw new FeelBusyException(
                "%s: not ready after %d ms of work"
                        .formatted(expression, evaluated.worked().toMillis()));
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
