package fr.beffroi.review.completeness;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.LifeCycle;
import java.util.List;
import org.springframework.stereotype.Component;

/** The requests of a dossier whose file becomes complete, stated by an officer or by law. */
@Component
class CompleteRequests {

    private final LifeCycle lifeCycle;

    CompleteRequests(LifeCycle lifeCycle) {
        this.lifeCycle = lifeCycle;
    }

    /** Whether the file of one of them at least is still to be checked. */
    boolean areAwaited(Application application) {
        return !awaited(application).isEmpty();
    }

    /**
     * Those that are still to be checked become complete. The caller holds the lock of the dossier.
     *
     * @return false if there is none: the file was complete before
     */
    boolean move(Application application) {
        List<FundingRequest> awaited = awaited(application);
        for (FundingRequest request : awaited) {
            if (request.state() == FundingRequestState.INCOMPLETE) {
                lifeCycle.move(request.id(), FundingRequestState.SUBMITTED);
            }
            lifeCycle.move(request.id(), FundingRequestState.COMPLETE);
        }
        return !awaited.isEmpty();
    }

    private static List<FundingRequest> awaited(Application application) {
        return application.requests().stream()
                .filter(request -> request.state().isToBeChecked())
                .toList();
    }
}
