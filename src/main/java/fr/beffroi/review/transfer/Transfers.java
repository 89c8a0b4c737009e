package fr.beffroi.review.transfer;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.ProcessBean;
import fr.beffroi.review.check.SubmittedProject;
import fr.beffroi.territory.Commune;
import fr.beffroi.territory.Territories;

/** Tells the process which authority it works for, and what tells whether it is competent. */
@ProcessBean("transfers")
class Transfers {

    private final Applications applications;
    private final TransferRows rows;
    private final SubmittedProject project;
    private final Territories territories;

    Transfers(
            Applications applications,
            TransferRows rows,
            SubmittedProject project,
            Territories territories) {
        this.applications = applications;
        this.rows = rows;
        this.project = project;
        this.territories = territories;
    }

    /** Code of the authority in charge now. */
    String authority(String applicationId) {
        return applications.get(ApplicationId.of(applicationId)).authority();
    }

    /** Whether an authority has already sent it to another. */
    boolean happened(String applicationId) {
        return !rows.of(ApplicationId.of(applicationId)).isEmpty();
    }

    /** Code of the département of the project's main commune; empty where it is not known. */
    String projectDepartment(String applicationId) {
        Application application = applications.get(ApplicationId.of(applicationId));
        String commune = project.outline(application).commune();
        return commune == null
                ? ""
                : territories.commune(commune).map(Commune::department).orElse("");
    }
}
