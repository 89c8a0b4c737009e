package fr.beffroi.application.label;

import fr.beffroi.application.StateLabel;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.messaging.AwaitedAnswers;
import fr.beffroi.worklist.TaskLabel;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An answer of the applicant is waited for. */
@Component
@Order(1)
class AwaitedLabel implements StateLabel {

    private static final UUID ID = UUID.fromString("a77e0000-0000-4000-8000-000000000001");

    private final AwaitedAnswers awaited;
    private final MessageSource messages;

    AwaitedLabel(AwaitedAnswers awaited, MessageSource messages) {
        this.awaited = awaited;
        this.messages = messages;
    }

    @Override
    public TaskLabel shown() {
        String name = messages.getMessage("labels.awaiting", null, LocaleContextHolder.getLocale());
        return new TaskLabel(ID, name, "yellow-moutarde");
    }

    @Override
    public Set<ApplicationId> among(Collection<ApplicationId> dossiers) {
        return awaited.among(dossiers);
    }
}
