package fr.beffroi.application.amendment;

import fr.beffroi.account.Permissions;
import fr.beffroi.application.Amendment;
import fr.beffroi.application.ApplicantPanel;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.dossier.AmendmentRows;
import fr.beffroi.application.draft.Editing;
import fr.beffroi.call.Calls;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * On the applicant's page: what the service asks to change, what is being changed, or the way in.
 */
@Component
class ChangePanel implements ApplicantPanel {

    private static final String FRAGMENT = "application/amendment/panel :: panel";

    private final Applications applications;
    private final AmendmentRows rows;
    private final Editing editing;
    private final Permissions permissions;
    private final Calls calls;

    ChangePanel(
            Applications applications,
            AmendmentRows rows,
            Editing editing,
            Permissions permissions,
            Calls calls) {
        this.applications = applications;
        this.rows = rows;
        this.editing = editing;
        this.permissions = permissions;
        this.calls = calls;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Panel> of(Application application) {
        boolean mayEdit =
                permissions.allows(ApplicationRights.EDIT, applications.resource(application));
        if (!mayEdit) {
            return Optional.empty();
        }
        Optional<Amendment> open = rows.open(application.id());
        return open.isEmpty() && !editing.isFree(application)
                ? Optional.empty()
                : Optional.of(new Panel(FRAGMENT, model(application, open)));
    }

    private Map<String, Object> model(Application application, Optional<Amendment> open) {
        var model = new HashMap<String, Object>();
        model.put("application", application);
        model.put("closesAt", calls.get(application.call()).closesAt());
        open.ifPresent(amendment -> model.put("open", amendment));
        return model;
    }
}
