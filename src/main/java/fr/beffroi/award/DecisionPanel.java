package fr.beffroi.award;

import fr.beffroi.application.ApplicantPanel;
import fr.beffroi.application.Application;
import fr.beffroi.authority.Authorities;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the applicant's page: the decisions notified, with their letters and their dates. */
@Component
class DecisionPanel implements ApplicantPanel {

    private static final String FRAGMENT = "award/decision-panel :: panel";

    private final DecisionRows decisions;
    private final NotificationRows notifications;
    private final Authorities authorities;

    DecisionPanel(DecisionRows decisions, NotificationRows notifications, Authorities authorities) {
        this.decisions = decisions;
        this.notifications = notifications;
        this.authorities = authorities;
    }

    /** A decision and its notification. */
    record Row(Decision decision, OfficialNotification notification) {}

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Optional<Panel> of(Application application) {
        List<OfficialNotification> notified = notifications.of(application.id());
        var rows = new ArrayList<Row>();
        application.requests().stream()
                .flatMap(request -> decisions.of(request.id()).stream())
                .forEach(decision ->
                        notified.stream()
                                .filter(n -> n.decision().equals(decision.id()))
                                .forEach(n -> rows.add(new Row(decision, n))));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Panel(
                                FRAGMENT,
                                Map.of(
                                        "application",
                                        application,
                                        "authority",
                                        authorities.get(application.authority()),
                                        "rows",
                                        rows)));
    }
}
