package fr.beffroi.application.dossier;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequestState;
import java.util.Comparator;
import java.util.List;

/** The state of a whole dossier, seen from its funding requests. */
public final class DerivedState {

    private DerivedState() {}

    /**
     * The state all requests share, else that of the open request that is least far; a draft is
     * {@code DRAFT}.
     */
    public static String of(Application application) {
        return of(application.requests().stream().map(r -> r.state().name()).toList());
    }

    /**
     * @param states of the funding requests
     */
    public static String of(List<String> states) {
        return states.stream()
                .map(FundingRequestState::valueOf)
                .min(
                        Comparator.comparing(FundingRequestState::isFinal)
                                .thenComparing(Comparator.naturalOrder()))
                .map(FundingRequestState::name)
                .orElse("DRAFT");
    }

    /** The kind of badge that shows a state. */
    public static String badge(String state) {
        return switch (state) {
            case "AWARDED", "REGISTERED" -> "success";
            case "REJECTED", "INADMISSIBLE" -> "error";
            case "INCOMPLETE" -> "warning";
            case "DISCONTINUED", "WITHDRAWN", "DRAFT" -> "";
            default -> "info";
        };
    }
}
