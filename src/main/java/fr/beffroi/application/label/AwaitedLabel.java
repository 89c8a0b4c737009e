package fr.beffroi.application.label;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.messaging.AwaitedAnswers;
import fr.beffroi.worklist.TaskLabel;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The one label that nobody sticks on: an answer of the applicant is waited for. Every service sees
 * it.
 */
@Component
class AwaitedLabel {

    private static final UUID ID = UUID.fromString("a77e0000-0000-4000-8000-000000000001");

    private final AwaitedAnswers awaited;
    private final MessageSource messages;

    AwaitedLabel(AwaitedAnswers awaited, MessageSource messages) {
        this.awaited = awaited;
        this.messages = messages;
    }

    UUID id() {
        return ID;
    }

    TaskLabel shown() {
        String name = messages.getMessage("labels.awaiting", null, LocaleContextHolder.getLocale());
        return new TaskLabel(ID, name, "yellow-moutarde");
    }

    /** Those of these dossiers that bear it. */
    Set<ApplicationId> among(Collection<ApplicationId> dossiers) {
        return awaited.among(dossiers);
    }
}
