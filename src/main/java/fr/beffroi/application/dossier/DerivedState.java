package fr.beffroi.application.dossier;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import java.util.Comparator;

/** The state of a whole dossier, seen from its funding requests. */
public final class DerivedState {

    private DerivedState() {}

    /**
     * The state all requests share, else that of the open request that is least far; a draft is
     * {@code DRAFT}.
     */
    public static String of(Application application) {
        return application.requests().stream()
                .min(
                        Comparator.comparing((FundingRequest r) -> r.state().isFinal())
                                .thenComparing(FundingRequest::state))
                .map(request -> request.state().name())
                .orElse("DRAFT");
    }

    /** The kind of badge that shows a state. */
    public static String badge(String state) {
        return switch (state) {
            case "AWARDED" -> "success";
            case "REJECTED" -> "error";
            case "INCOMPLETE" -> "warning";
            case "DISCONTINUED", "WITHDRAWN", "DRAFT" -> "";
            default -> "info";
        };
    }
}
