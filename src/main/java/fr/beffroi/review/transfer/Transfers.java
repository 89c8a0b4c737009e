package fr.beffroi.review.transfer;

import fr.beffroi.application.Applications;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.ProcessBean;

/** Tells the process which authority it works for, which a transfer changes. */
@ProcessBean("transfers")
class Transfers {

    private final Applications applications;

    Transfers(Applications applications) {
        this.applications = applications;
    }

    /** Code of the authority in charge now. */
    String authority(String applicationId) {
        return applications.get(ApplicationId.of(applicationId)).authority();
    }
}
