package fr.beffroi.award.registration;

import fr.beffroi.application.ApplicantPanel;
import fr.beffroi.application.Application;
import fr.beffroi.call.Calls;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the applicant's page: what was decided on a request without money. */
@Component
class RegistrationPanel implements ApplicantPanel {

    private final RegistrationRows rows;
    private final Calls calls;

    RegistrationPanel(RegistrationRows rows, Calls calls) {
        this.rows = rows;
        this.calls = calls;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Optional<Panel> of(Application application) {
        List<Registration> told =
                rows.of(application.id()).stream()
                        .filter(registration -> registration.notifiedAt() != null)
                        .toList();
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Panel(
                                "award/registration-panel :: panel",
                                Map.of(
                                        "rows",
                                        told,
                                        "nature",
                                        calls.get(application.call()).grantNature())));
    }
}
