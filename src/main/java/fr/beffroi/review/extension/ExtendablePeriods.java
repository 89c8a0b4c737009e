package fr.beffroi.review.extension;

import fr.beffroi.account.Permissions;
import fr.beffroi.account.Resource;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Scope;
import fr.beffroi.review.ReviewRights;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The periods of silence that a decision may extend, and by whom. */
@Component
class ExtendablePeriods {

    private final Applications applications;
    private final Permissions permissions;
    private final LegalClocks clocks;
    private final Clock clock;

    ExtendablePeriods(
            Applications applications, Permissions permissions, LegalClocks clocks, Clock clock) {
        this.applications = applications;
        this.permissions = permissions;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** A funding request with the clock of its silence. */
    record Period(Application application, FundingRequest request, LegalClock silence) {}

    /**
     * The period of a request before the officer's own authority.
     *
     * @throws NotFound if the dossier is outside the person's reach, or the request is another
     *     authority's, or has no such clock
     */
    Period find(ApplicationId id, FundingRequestId requestId) {
        Application application = applications.allowed(id, ApplicationRights.EXAMINE);
        return application.requests().stream()
                .filter(request -> request.id().equals(requestId))
                .filter(request -> isOurs(application, request))
                .flatMap(request ->
                        clocks.find(requestId.value(), ClockKind.SILENCE).stream()
                                .map(silence -> new Period(application, request, silence)))
                .findFirst()
                .orElseThrow(() -> new NotFound("Period of " + requestId));
    }

    /** Whether it may still be extended: décret 2018-514 art. 7, before the rejection is born. */
    boolean isExtendable(Period period) {
        return !period.request().state().isFinal()
                && period.silence().isExtendableOn(LocalDate.now(clock));
    }

    private boolean isOurs(Application application, FundingRequest request) {
        return application.scopes().stream()
                .filter(scope -> request.authority().equals(scope.authority()))
                .anyMatch(scope ->
                        permissions.allows(
                                ReviewRights.EXTEND,
                                Resource.within(
                                        new Scope(
                                                scope.authority(),
                                                application.scheme(),
                                                application.department(),
                                                scope.service()))));
    }
}
