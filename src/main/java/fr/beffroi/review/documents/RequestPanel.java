package fr.beffroi.review.documents;

import fr.beffroi.account.Permissions;
import fr.beffroi.application.ApplicantPanel;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.review.ReviewRights;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the applicant's page: the request for documents to answer. */
@Component
class RequestPanel implements ApplicantPanel {

    private static final String FRAGMENT = "review/request-panel :: panel";

    private final Applications applications;
    private final DocumentRequestRows requests;
    private final Permissions permissions;
    private final Clock clock;

    RequestPanel(
            Applications applications,
            DocumentRequestRows requests,
            Permissions permissions,
            Clock clock) {
        this.applications = applications;
        this.requests = requests;
        this.permissions = permissions;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Panel> of(Application application) {
        return requests.last(application.id())
                .filter(request -> request.isAnswerable(application))
                .map(request ->
                        new Panel(
                                FRAGMENT,
                                Map.of(
                                        "application",
                                        application,
                                        "request",
                                        request,
                                        "late",
                                        LocalDate.now(clock).isAfter(request.limitOn()),
                                        "mayAnswer",
                                        permissions.allows(
                                                ReviewRights.ANSWER,
                                                applications.resource(application)))));
    }
}
