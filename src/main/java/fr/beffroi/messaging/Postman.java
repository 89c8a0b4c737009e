package fr.beffroi.messaging;

import fr.beffroi.kernel.ApplicationId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends the mails of the queue, one at a time. A mail is taken, sent, then marked; whoever dies in
 * between leaves it to be sent again, with the same {@code Message-ID}.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final MailQueue queue;
    private final Envelope envelope;
    private final JavaMailSender server;
    private final MailSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    Postman(
            MailQueue queue,
            Envelope envelope,
            JavaMailSender server,
            MailSettings settings,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            Clock clock) {
        this.queue = queue;
        this.envelope = envelope;
        this.server = server;
        this.settings = settings;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Sends one mail; false if none was due. */
    boolean sendNext() {
        Optional<DueMail> mail = queue.takeNext(settings.lease());
        mail.ifPresent(this::deliver);
        return mail.isPresent();
    }

    private void deliver(DueMail mail) {
        try {
            server.send(envelope.of(mail, server));
        } catch (Exception e) {
            setBack(mail, Setback.from(e));
            return;
        }
        queue.sent(mail.id(), clock.instant());
    }

    /** The dossier bears the mark as soon as the mail is in failure. */
    private void failed(DueMail mail, Setback setback) {
        queue.failed(mail.id(), setback.reason());
        ApplicationId application = mail.application();
        if (application != null) {
            events.publishEvent(new DeliveryMoved(application));
        }
    }

    private void setBack(DueMail mail, Setback setback) {
        List<Duration> retries = settings.retries();
        if (setback.permanent() || mail.attempts() > retries.size()) {
            LOG.warn("Mail {} failed: {}", mail.id(), setback.reason());
            transaction.executeWithoutResult(_ -> failed(mail, setback));
        } else {
            Duration wait = retries.get(mail.attempts() - 1);
            LOG.info("Mail {} not sent, again in {}: {}", mail.id(), wait, setback.reason());
            queue.retryIn(wait, mail.id(), setback.reason());
        }
    }
}
