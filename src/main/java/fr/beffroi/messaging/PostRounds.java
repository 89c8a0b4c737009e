package fr.beffroi.messaging;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends what is due, at once when a mail is announced, else every few seconds. */
@Component
class PostRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PostRounds.class);
    private static final int LONGEST_SENDING_IN_SECONDS = 25;

    private final Postman postman;
    private final MailSettings settings;
    private final Semaphore announced = new Semaphore(0);
    private volatile boolean running;
    private @org.jspecify.annotations.Nullable ExecutorService rounds;

    PostRounds(Postman postman, MailSettings settings) {
        this.postman = postman;
        this.settings = settings;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void queued(MailQueued event) {
        announced.release();
    }

    @Override
    public void start() {
        running = true;
        ExecutorService started =
                Executors.newFixedThreadPool(
                        settings.senders(), Thread.ofPlatform().name("mail-", 1).factory());
        for (int i = 0; i < settings.senders(); i++) {
            started.execute(this::goRound);
        }
        rounds = started;
    }

    /** Waits for the mails that are being sent; the others stay in the queue. */
    @Override
    public void stop() {
        running = false;
        announced.release(settings.senders());
        ExecutorService started = rounds;
        if (started == null) {
            return;
        }
        started.shutdown();
        try {
            if (!started.awaitTermination(LONGEST_SENDING_IN_SECONDS, TimeUnit.SECONDS)) {
                started.shutdownNow();
            }
        } catch (InterruptedException e) {
            started.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void goRound() {
        while (running) {
            try {
                if (!postman.sendNext()) {
                    announced.tryAcquire(settings.every().toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("The queue of mails cannot be read", e);
                pause();
            }
        }
    }

    /** The database is away: asking it again at once would not bring it back. */
    private void pause() {
        try {
            announced.tryAcquire(settings.every().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
