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
 * Waits for an evaluation no longer than a second, and for its turn no longer than another. One
 * that goes on after that cannot be stopped, but it ends: its size is bounded. Meanwhile it holds
 * one of a few threads, never the machine.
 */
@Component
class LimitedTime implements DisposableBean {

    private static final Duration LIMIT = Duration.ofSeconds(1);
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
            if (!turns.tryAcquire(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new FeelBusyException(expression + ": too many evaluations at this moment");
            }
            return await(expression, threads.submit(() -> release(evaluation)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FeelBusyException(expression + ": interrupted");
        }
    }

    private <T> T release(Callable<T> evaluation) throws Exception {
        try {
            return evaluation.call();
        } finally {
            turns.release();
        }
    }

    private static <T> T await(String expression, Future<T> result) throws InterruptedException {
        try {
            return result.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new FeelBusyException(
                    expression + ": takes longer than " + LIMIT.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw new FeelException(expression + ": " + e.getCause());
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
