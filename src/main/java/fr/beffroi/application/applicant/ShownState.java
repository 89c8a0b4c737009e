package fr.beffroi.application.applicant;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.dossier.DerivedState;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The state that an applicant sees. What a committee said is not shown before the decision is
 * notified, so several states show as one.
 */
final class ShownState {

    private ShownState() {}

    static String of(Application application) {
        return of(application.requests().stream().map(r -> r.state().name()).toList());
    }

    /** The state of each funding request, by its id. */
    static Map<String, String> byRequest(Application application) {
        return application.requests().stream()
                .collect(
                        Collectors.toMap(
                                request -> request.id().toString(),
                                request -> shown(request.state().name())));
    }

    /**
     * @param states of the funding requests
     */
    static String of(List<String> states) {
        boolean anyAwarded = states.contains("AWARDED");
        boolean allOver = states.stream().allMatch(s -> FundingRequestState.valueOf(s).isFinal());
        boolean partly =
                allOver && anyAwarded && states.stream().anyMatch(s -> !s.equals("AWARDED"));
        return partly ? "PARTLY_AWARDED" : shown(DerivedState.of(states));
    }

    static String badge(String state) {
        return state.equals("PARTLY_AWARDED") ? "success" : DerivedState.badge(state);
    }

    private static String shown(String state) {
        return switch (state) {
            case "AWAITING_OPINIONS", "PROPOSED" -> "UNDER_REVIEW";
            case "COMMITTEE_FAVOURABLE", "COMMITTEE_UNFAVOURABLE", "ACT_IN_SIGNATURE" -> "DECIDING";
            default -> state;
        };
    }
}
