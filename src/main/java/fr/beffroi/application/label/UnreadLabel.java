package fr.beffroi.application.label;

import fr.beffroi.application.StateLabel;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.WhileReading;
import fr.beffroi.messaging.Conversations;
import fr.beffroi.messaging.Side;
import fr.beffroi.worklist.TaskLabel;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The applicant wrote something that nobody of the service has read. */
@Component
@Order(0)
class UnreadLabel implements StateLabel {

    private static final UUID ID = UUID.fromString("a77e0000-0000-4000-8000-000000000004");

    private final Conversations conversations;
    private final MessageSource messages;

    UnreadLabel(Conversations conversations, MessageSource messages) {
        this.conversations = conversations;
        this.messages = messages;
    }

    @Override
    public TaskLabel shown() {
        String name = messages.getMessage("labels.unread", null, LocaleContextHolder.getLocale());
        return new TaskLabel(ID, name, "blue-ecume");
    }

    @Override
    public Set<ApplicationId> among(Collection<ApplicationId> dossiers) {
        // The tab of the messages counts the same.
        return dossiers.size() == 1
                ? WhileReading.once(
                                "unread-messages " + dossiers.iterator().next(),
                                () -> conversations.unread(dossiers, Side.SERVICE))
                        .keySet()
                : conversations.unread(dossiers, Side.SERVICE).keySet();
    }
}
