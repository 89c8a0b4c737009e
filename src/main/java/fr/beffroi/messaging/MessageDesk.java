package fr.beffroi.messaging;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.TimeOrderedUuid;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes messages in, in the caller's transaction. */
@Service
@Transactional
class MessageDesk implements Messages {

    private final Composer composer;
    private final MessageRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MessageDesk(
            Composer composer, MessageRows rows, ApplicationEventPublisher events, Clock clock) {
        this.composer = composer;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void send(OutgoingMessage message) {
        rows.insert(TimeOrderedUuid.next(), message, composer.compose(message), clock.instant());
        events.publishEvent(new MailQueued());
    }

    @Override
    @Transactional(readOnly = true)
    public List<MessageView> unsent(ApplicationId application) {
        return rows.unsent(application);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<ApplicationId> undelivered(Collection<ApplicationId> applications) {
        return rows.undelivered(applications);
    }

    @Override
    @Transactional(readOnly = true)
    public List<MessageView> ofApplication(ApplicationId application) {
        return rows.ofApplication(application);
    }
}
