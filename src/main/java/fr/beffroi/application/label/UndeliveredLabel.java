package fr.beffroi.application.label;

import fr.beffroi.application.StateLabel;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.messaging.Messages;
import fr.beffroi.worklist.TaskLabel;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * An e-mail about the dossier could not be delivered: whoever it was for may not know what it said.
 * The page of messages says which, and what to do.
 */
@Component
@Order(3)
class UndeliveredLabel implements StateLabel {

    private static final UUID ID = UUID.fromString("a77e0000-0000-4000-8000-000000000003");

    private final Messages mails;
    private final MessageSource messages;

    UndeliveredLabel(Messages mails, MessageSource messages) {
        this.mails = mails;
        this.messages = messages;
    }

    @Override
    public TaskLabel shown() {
        String name =
                messages.getMessage("labels.undelivered", null, LocaleContextHolder.getLocale());
        return new TaskLabel(ID, name, "pink-tuile");
    }

    @Override
    public Set<ApplicationId> among(Collection<ApplicationId> dossiers) {
        return mails.undelivered(dossiers);
    }
}
