package fr.beffroi.application.beneficiary;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.RequestEnded;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.organisation.Organisations;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has dossiers take the new name of their organisation where nobody has to validate it any more.
 */
@Component
class FollowedNames {

    private final Applications applications;
    private final Organisations organisations;
    private final ChangeRows rows;
    private final DossierNames names;
    private final AuditJournal journal;

    FollowedNames(
            Applications applications,
            Organisations organisations,
            ChangeRows rows,
            DossierNames names,
            AuditJournal journal) {
        this.applications = applications;
        this.organisations = organisations;
        this.rows = rows;
        this.names = names;
        this.journal = journal;
    }

    /** The one whose officer had still to validate the name was perhaps the last. */
    @EventListener
    void ended(RequestEnded ended) {
        Application application = applications.lock(ended.application());
        rows.lastName(application.id())
                .filter(name -> rows.isNameApprovedByAll(application.id(), name))
                .filter(name -> name.equals(organisations.get(application.organisation()).name()))
                .ifPresent(name -> follow(application, name));
    }

    void follow(Application application, String name) {
        if (application.organisationName().equals(name)) {
            return;
        }
        names.rename(application.id(), name);
        journal.record(
                AuditEntry.of("beneficiary.change-follow", "application", application.id())
                        .changing(
                                Map.of("name", application.organisationName()),
                                Map.of("name", name)));
    }
}
