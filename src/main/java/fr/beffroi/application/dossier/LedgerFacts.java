package fr.beffroi.application.dossier;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.Facts;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.event.Classification;
import fr.beffroi.event.EventContext;
import fr.beffroi.event.EventLedger;
import fr.beffroi.event.NewEvent;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class LedgerFacts implements Facts {

    private final Applications applications;
    private final EventLedger ledger;
    private final Timeline timeline;

    LedgerFacts(Applications applications, EventLedger ledger, Timeline timeline) {
        this.applications = applications;
        this.ledger = ledger;
        this.timeline = timeline;
    }

    @Override
    public void tell(ApplicationId id, String type, Map<String, Object> data) {
        Application application = applications.lock(id);
        append(application, null, type, data);
    }

    @Override
    public void tellRestricted(ApplicationId id, String type, Map<String, Object> data) {
        Application application = applications.lock(id);
        var all = new HashMap<String, Object>(data);
        all.put("applicationId", id.toString());
        all.put("state", DerivedState.of(application));
        append(application, type, Classification.RESTRICTED, all);
    }

    @Override
    public void tell(FundingRequestId id, String type, Map<String, Object> data) {
        // Locked before it is read again: the fact tells the state that this transaction leaves.
        Application application = applications.lock(applications.request(id).application());
        append(application, applications.request(id), type, data);
    }

    private void append(
            Application application,
            @Nullable FundingRequest request,
            String type,
            Map<String, Object> data) {
        var all = new HashMap<String, Object>(data);
        all.put("applicationId", application.id().toString());
        all.put("state", request == null ? DerivedState.of(application) : request.state().name());
        if (request != null) {
            all.put("fundingRequestId", request.id().toString());
        }
        if (application.number() != null
                && application.classification() != Classification.RESTRICTED) {
            all.put("number", application.number());
        }
        append(application, type, application.classification(), all);
        timeline.add(application.id(), request == null ? null : request.id(), type, all);
    }

    private void append(
            Application application,
            String type,
            Classification classification,
            Map<String, Object> data) {
        ledger.append(
                new NewEvent(
                        "fr.beffroi." + type + ".v1",
                        application.id().value(),
                        context(application, classification),
                        data));
    }

    private static EventContext context(Application application, Classification classification) {
        return new EventContext(
                application.authority(),
                application.scheme(),
                application.call(),
                application.department(),
                classification);
    }
}
