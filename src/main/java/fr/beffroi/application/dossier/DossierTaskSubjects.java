package fr.beffroi.application.dossier;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.organisation.Organisations;
import fr.beffroi.worklist.TaskSubject;
import fr.beffroi.worklist.TaskSubjects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class DossierTaskSubjects implements TaskSubjects {

    private final Applications applications;
    private final Calls calls;
    private final Organisations organisations;

    DossierTaskSubjects(Applications applications, Calls calls, Organisations organisations) {
        this.applications = applications;
        this.calls = calls;
        this.organisations = organisations;
    }

    @Override
    public TaskSubject of(ApplicationId id, @Nullable FundingRequestId fundingRequest) {
        Application application = applications.get(id);
        Optional<FundingRequest> request =
                application.requests().stream()
                        .filter(one -> one.id().equals(fundingRequest))
                        .findFirst();
        return new TaskSubject(
                application.requireNumber(),
                titleOf(application, request),
                application.organisationName(),
                application.call(),
                calls.get(application.call()).title(),
                application.scheme(),
                application.department(),
                request.map(FundingRequest::amountAsked).orElse(application.amountAsked()),
                organisations.get(application.organisation()).commune());
    }

    /** With the fund, where an authority decides on several for the same dossier. */
    private static String titleOf(Application application, Optional<FundingRequest> request) {
        String fund = request.map(FundingRequest::fund).orElse("");
        return fund.isEmpty() ? application.title() : application.title() + " – " + fund;
    }
}
