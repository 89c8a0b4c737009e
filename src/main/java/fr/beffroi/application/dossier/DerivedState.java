package fr.beffroi.application.dossier;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import java.util.Comparator;

/** The state of a whole dossier, seen from its funding requests. */
final class DerivedState {

    private DerivedState() {}

    /**
     * The state all requests share, else that of the open request that is least far; a draft is
     * {@code DRAFT}.
     */
    static String of(Application application) {
        return application.requests().stream()
                .min(
                        Comparator.comparing((FundingRequest r) -> r.state().isFinal())
                                .thenComparing(FundingRequest::state))
                .map(request -> request.state().name())
                .orElse("DRAFT");
    }
}
