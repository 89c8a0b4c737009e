package fr.beffroi.application.label;

import fr.beffroi.application.Applications;
import fr.beffroi.application.DossierLabels;
import fr.beffroi.messaging.DeliveryMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows in the task lists that an e-mail about a dossier was not delivered, or is sent again. */
@Component
class UndeliveredMails {

    private final Applications applications;
    private final DossierLabels labels;

    UndeliveredMails(Applications applications, DossierLabels labels) {
        this.applications = applications;
        this.labels = labels;
    }

    @EventListener
    @Transactional
    public void moved(DeliveryMoved moved) {
        applications.lock(moved.application());
        labels.changed(moved.application());
    }
}
