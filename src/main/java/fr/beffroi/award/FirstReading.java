package fr.beffroi.award;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The applicant opens a decision: the first time is kept as proof. */
@Service
class FirstReading {

    private final Applications applications;
    private final NotificationRows notifications;
    private final SupportingDocuments documents;
    private final AuditJournal journal;
    private final CurrentActor actor;

    FirstReading(
            Applications applications,
            NotificationRows notifications,
            SupportingDocuments documents,
            AuditJournal journal,
            CurrentActor actor) {
        this.applications = applications;
        this.notifications = notifications;
        this.documents = documents;
        this.journal = journal;
        this.actor = actor;
    }

    /** The notification of that decision, once its reading is written down. */
    @Transactional
    public OfficialNotification open(ApplicationId id, UUID decision) {
        applications.allowed(id, AwardRights.OPEN);
        Application application = applications.lock(id);
        OfficialNotification notification =
                notifications.of(application.id()).stream()
                        .filter(n -> n.decision().equals(decision))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("Notification of " + decision));
        if (notifications.read(decision, actor.get().requirePerson())) {
            documents.showToApplicant(id, notification.act());
            documents.showToApplicant(id, notification.letter());
            journal.record(AuditEntry.of("decision.first-read", "application", id));
        }
        return notification;
    }
}
