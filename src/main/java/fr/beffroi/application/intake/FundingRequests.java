package fr.beffroi.application.intake;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.LifeCycle;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.ProcessBean;
import fr.beffroi.process.Processes;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;

/** Opens the examination of a complete application, one process for each funder. */
@ProcessBean("fundingRequests")
public class FundingRequests {

    private final Applications applications;
    private final LifeCycle lifeCycle;
    private final Processes processes;

    FundingRequests(Applications applications, LifeCycle lifeCycle, Processes processes) {
        this.applications = applications;
        this.lifeCycle = lifeCycle;
        this.processes = processes;
    }

    /** Starts the process of each request still open; one already started is left alone. */
    @Transactional
    public void startAll(String applicationId) {
        Application application = applications.lock(ApplicationId.of(applicationId));
        for (FundingRequest request : application.requests()) {
            if (request.state() == FundingRequestState.COMPLETE) {
                lifeCycle.move(request.id(), FundingRequestState.UNDER_REVIEW);
                processes.start(
                        "funding-request",
                        request.id().toString(),
                        variables(application, request));
            }
        }
    }

    private static Map<String, Object> variables(Application application, FundingRequest request) {
        return Map.of(
                "fundingRequestId", request.id().toString(),
                "applicationId", application.id().toString(),
                "callId", application.call().toString(),
                "scheme", application.scheme(),
                "programme", application.programme(),
                "authority", request.authority(),
                "department", application.department(),
                "ruleSet", application.ruleSet(),
                "amountAsked", request.amountAsked().euros());
    }
}
