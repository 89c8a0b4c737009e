package fr.beffroi.application.dossier;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.Facts;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.deadline.ClockMoved;
import fr.beffroi.deadline.LegalClock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells as facts that a legal clock was suspended or resumed, in the same transaction. */
@Component
class ClockFacts {

    private final Applications applications;
    private final Facts facts;

    ClockFacts(Applications applications, Facts facts) {
        this.applications = applications;
        this.facts = facts;
    }

    @EventListener
    void on(ClockMoved moved) {
        switch (moved.movement()) {
            case SUSPENDED -> tell("clock.suspended", moved);
            case RESUMED -> tell("clock.resumed", moved);
            // Told by the decision that extends the period, with its reason.
            case EXTENDED -> {}
        }
    }

    private void tell(String type, ClockMoved moved) {
        LegalClock clock = moved.clock();
        Map<String, Object> data = new HashMap<>();
        data.put("clock", clock.kind().name());
        data.put("from", moved.from());
        data.put("newDueDate", clock.lastDay());
        request(clock)
                .ifPresentOrElse(
                        request -> facts.tell(request.id(), type, data),
                        () -> facts.tell(clock.application(), type, data));
    }

    private Optional<FundingRequest> request(LegalClock clock) {
        Application application = applications.get(clock.application());
        return application.requests().stream()
                .filter(request -> request.id().value().equals(clock.owner()))
                .findFirst();
    }
}
