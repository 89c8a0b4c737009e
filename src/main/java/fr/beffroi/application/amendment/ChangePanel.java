package fr.beffroi.application.amendment;

import fr.beffroi.account.Permissions;
import fr.beffroi.application.Amendment;
import fr.beffroi.application.ApplicantPanel;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.dossier.AmendmentRows;
import fr.beffroi.application.draft.Editing;
import fr.beffroi.application.draft.Editing.Scope;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.Outcome.Refused;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * On the applicant's page: what the service asks to change, what is being changed and whether it
 * can still be sent, or the way in. Nothing once the call is cancelled or the dossier is over.
 */
@Component
class ChangePanel implements ApplicantPanel {

    private static final String FRAGMENT = "application/amendment/panel :: panel";

    private final Applications applications;
    private final AmendmentRows rows;
    private final Editing editing;
    private final Permissions permissions;
    private final Calls calls;
    private final Clock clock;

    ChangePanel(
            Applications applications,
            AmendmentRows rows,
            Editing editing,
            Permissions permissions,
            Calls calls,
            Clock clock) {
        this.applications = applications;
        this.rows = rows;
        this.editing = editing;
        this.permissions = permissions;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Panel> of(Application application) {
        boolean mayEdit =
                permissions.allows(ApplicationRights.EDIT, applications.resource(application));
        CallForProjects call = calls.get(application.call());
        if (!mayEdit || call.isCancelled() || Editing.isOver(application)) {
            return Optional.empty();
        }
        Optional<Amendment> open = rows.open(application.id());
        return open.isEmpty() && !editing.isFree(application)
                ? Optional.empty()
                : Optional.of(new Panel(FRAGMENT, model(application, call, open)));
    }

    private Map<String, Object> model(
            Application application, CallForProjects call, Optional<Amendment> open) {
        var model = new HashMap<String, Object>();
        model.put("application", application);
        model.put("closesAt", call.closesAt());
        open.ifPresent(amendment -> {
            model.put("open", amendment);
            model.put("isLate", isLate(application, call, amendment));
        });
        return model;
    }

    /** Whether what the applicant began of its own accord can no longer be sent. */
    private boolean isLate(Application application, CallForProjects call, Amendment amendment) {
        return amendment.asked() == null
                && editing.receivable(application, call, amendment, clock.instant())
                        instanceof Refused<Scope>;
    }
}
