package fr.beffroi.application.withdrawal;

import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.process.Retried;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The service closes a dossier whose call is cancelled; the running processes end. */
@Service
class CloseCancelled {

    private final Applications applications;
    private final Calls calls;
    private final Ending ending;
    private final AuditJournal journal;

    CloseCancelled(Applications applications, Calls calls, Ending ending, AuditJournal journal) {
        this.applications = applications;
        this.calls = calls;
        this.ending = ending;
        this.journal = journal;
    }

    /**
     * The dossier, if its call is cancelled.
     *
     * @throws NotFound if it is not, or the dossier is outside the person's reach
     */
    Application find(ApplicationId id) {
        Application application = applications.allowed(id, ApplicationRights.CLOSE_CANCELLED);
        if (application.isDraft() || !calls.get(application.call()).isCancelled()) {
            throw new NotFound("Cancelled call of " + id);
        }
        return application;
    }

    /** Closes, once; refused when it came, or is coming, to its end in another way. */
    @Retried
    @Transactional
    Outcome<ApplicationId> close(ApplicationId id) {
        find(id);
        Application application = applications.lock(id);
        if (Ending.open(application).isEmpty()) {
            return ending.isByService(id)
                    ? Outcome.done(id)
                    : Outcome.refused("closing.refused.over");
        }
        CallForProjects call = calls.get(application.call());
        String reason = reason(call);
        if (!ending.askByService(application, reason)) {
            return Outcome.refused("closing.refused.withdrawn");
        }
        journal.record(
                AuditEntry.of("application.close-cancelled", "application", id).because(reason));
        return Outcome.done(id);
    }

    private static String reason(CallForProjects call) {
        var cancellation = call.standing().cancellation();
        return cancellation == null ? "" : cancellation.reason();
    }
}
