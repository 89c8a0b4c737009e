package fr.beffroi.application.dossier;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import fr.beffroi.worklist.TaskSubject;
import fr.beffroi.worklist.TaskSubjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class DossierTaskSubjects implements TaskSubjects {

    private final Applications applications;
    private final Calls calls;

    DossierTaskSubjects(Applications applications, Calls calls) {
        this.applications = applications;
        this.calls = calls;
    }

    @Override
    public TaskSubject of(ApplicationId id, @Nullable FundingRequestId fundingRequest) {
        Application application = applications.get(id);
        return new TaskSubject(
                application.requireNumber(),
                application.title(),
                application.organisationName(),
                application.call(),
                calls.get(application.call()).title(),
                application.scheme(),
                application.department(),
                amountAsked(application, fundingRequest));
    }

    private static Money amountAsked(
            Application application, @Nullable FundingRequestId fundingRequest) {
        return application.requests().stream()
                .filter(request -> request.id().equals(fundingRequest))
                .map(FundingRequest::amountAsked)
                .findFirst()
                .orElse(application.amountAsked());
    }
}
