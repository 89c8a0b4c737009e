package fr.beffroi.process.feel;

import fr.beffroi.process.FeelException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Waits for an evaluation no longer than a second. One that goes on after that cannot be stopped,
 * but it ends: its size is bounded. Meanwhile it holds one of a few threads, never the machine.
 */
@Component
class LimitedTime implements DisposableBean {

    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final int THREADS = 16;

    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(
                    0,
                    THREADS,
                    30,
                    TimeUnit.SECONDS,
                    new SynchronousQueue<>(),
                    Thread.ofPlatform().name("feel-", 0).daemon().factory());

    <T> T run(String expression, Callable<T> evaluation) {
        Future<T> result = submit(expression, evaluation);
        try {
            return result.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            result.cancel(true);
            throw new FeelException(expression + ": takes longer than " + LIMIT.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw new FeelException(expression + ": " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FeelException(expression + ": interrupted");
        }
    }

    private <T> Future<T> submit(String expression, Callable<T> evaluation) {
        try {
            return threads.submit(evaluation);
        } catch (RejectedExecutionException e) {
            throw new FeelException(expression + ": too many evaluations at this moment");
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
