package fr.beffroi.review.admissibility;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.ProcessBean;

/** Tells the applicant that the dossier is not received, why, and the routes of appeal. */
@ProcessBean("inadmissibility")
class Inadmissibility {

    private final Applications applications;
    private final AdmissibilityRows rows;
    private final DeemedAdmissible deemed;
    private final CloseInadmissible close;
    private final AuditJournal journal;

    Inadmissibility(
            Applications applications,
            AdmissibilityRows rows,
            DeemedAdmissible deemed,
            CloseInadmissible close,
            AuditJournal journal) {
        this.applications = applications;
        this.rows = rows;
        this.deemed = deemed;
        this.close = close;
        this.journal = journal;
    }

    /**
     * As dossiers ask it whose drawing ends here in all cases.
     *
     * @throws IllegalStateException if the law deemed the dossier admissible meanwhile: an operator
     *     brings it to the present drawing, which goes on
     */
    void notify(String applicationId) {
        if (!tell(applicationId)) {
            throw new IllegalStateException(
                    "Application " + applicationId + " was deemed admissible before the letter");
        }
    }

    /**
     * Closes the requests and sends the letter, once. If the time to answer ended after the
     * officer's decision, the dossier is admissible by law and no letter leaves (décret 2018-514
     * art. 4).
     *
     * @return whether the dossier ends here
     */
    boolean tell(String applicationId) {
        Application application = applications.lock(ApplicationId.of(applicationId));
        AdmissibilityDecision decision = rows.decision(application.id()).orElseThrow();
        if (decision.letter() != null) {
            return true;
        }
        if (deemed.is(application)) {
            rows.overtaken(application.id());
            journal.record(
                    AuditEntry.of("admissibility.overtaken", "application", application.id()));
            return false;
        }
        close.all(application, decision);
        return true;
    }
}
