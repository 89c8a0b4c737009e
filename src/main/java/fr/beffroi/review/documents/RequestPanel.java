package fr.beffroi.review.documents;

import fr.beffroi.account.Permissions;
import fr.beffroi.application.ApplicantPanel;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.review.ReviewRights;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the applicant's page: the requests for documents to answer, the oldest first. */
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

    /** A request, and whether its last day has passed. */
    record Asked(DocumentRequest request, boolean late) {}

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Panel> of(Application application) {
        LocalDate today = LocalDate.now(clock);
        List<Asked> awaited =
                requests.of(application.id()).stream()
                        .filter(request -> request.isAnswerable(application))
                        .map(request -> new Asked(request, today.isAfter(request.limitOn())))
                        .toList()
                        .reversed();
        if (awaited.isEmpty()) {
            return Optional.empty();
        }
        boolean mayAnswer =
                permissions.allows(ReviewRights.ANSWER, applications.resource(application));
        return Optional.of(
                new Panel(
                        FRAGMENT,
                        Map.of(
                                "application",
                                application,
                                "requests",
                                awaited,
                                "mayAnswer",
                                mayAnswer)));
    }
}
