package fr.beffroi.application.beneficiary;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.worklist.SubjectChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives a dossier the new name of its organisation, and its tasks with it. */
@Component
class DossierNames {

    private final ChangeRows rows;
    private final ApplicationEventPublisher events;

    DossierNames(ChangeRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    void rename(ApplicationId application, String name) {
        rows.rename(application, name);
        events.publishEvent(new SubjectChanged(application));
    }
}
