package fr.beffroi.application.dossier;

import fr.beffroi.application.ChangesSealed;
import fr.beffroi.worklist.SubjectChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the task list that a dossier has another title or another amount since it was changed. */
@Component
class ToldSubjects {

    private final ApplicationEventPublisher events;

    ToldSubjects(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void sealed(ChangesSealed change) {
        if (!change.changedFields().isEmpty()) {
            events.publishEvent(new SubjectChanged(change.application()));
        }
    }
}
