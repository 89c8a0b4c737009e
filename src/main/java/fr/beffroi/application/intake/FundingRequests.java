package fr.beffroi.application.intake;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.LifeCycle;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.ProcessBean;
import fr.beffroi.process.Processes;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;

/** Opens the examination of a complete application, one process for each funder. */
@ProcessBean("fundingRequests")
public class FundingRequests {

    private final Applications applications;
    private final Calls calls;
    private final LifeCycle lifeCycle;
    private final Processes processes;

    FundingRequests(
            Applications applications, Calls calls, LifeCycle lifeCycle, Processes processes) {
        this.applications = applications;
        this.calls = calls;
        this.lifeCycle = lifeCycle;
        this.processes = processes;
    }

    /** For dossiers under way since before calls said how they are examined: as they come. */
    @Transactional
    public void startAll(String applicationId) {
        startAll(applicationId, false);
    }

    /**
     * Starts the process of each request still open; one already started is left alone.
     *
     * @param batchAtClose whether the requests of the call are examined together once it is closed
     */
    @Transactional
    public void startAll(String applicationId, boolean batchAtClose) {
        Application application = applications.lock(ApplicationId.of(applicationId));
        // Without money there is neither committee nor credits nor act: the service decides.
        String process =
                calls.get(application.call()).asksForMoney() ? "funding-request" : "registration";
        for (FundingRequest request : application.requests()) {
            if (request.state() == FundingRequestState.COMPLETE) {
                lifeCycle.move(request.id(), FundingRequestState.UNDER_REVIEW);
                processes.start(
                        process,
                        request.id().toString(),
                        variables(application, request, batchAtClose));
            }
        }
    }

    private static Map<String, Object> variables(
            Application application, FundingRequest request, boolean batchAtClose) {
        return Map.of(
                "fundingRequestId", request.id().toString(),
                "applicationId", application.id().toString(),
                "callId", application.call().toString(),
                "scheme", application.scheme(),
                "programme", request.programme(application),
                "authority", request.authority(),
                "department", application.department(),
                "ruleSet", application.ruleSet(),
                "amountAsked", request.amountAsked().euros(),
                "batchAtClose", batchAtClose);
    }
}
