package fr.beffroi.application.applicant;

import fr.beffroi.application.FundingRequestState;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The states that an applicant filters by, each a condition on the rows of the dashboard. */
enum SpaceState {
    DRAFT("a.submitted_at is null"),
    TO_COMPLETE(some("r.state = 'INCOMPLETE'")),
    IN_PROGRESS(some("r.state not in " + finals())),
    AWARDED(some("r.state in ('AWARDED', 'REGISTERED')")),
    REFUSED(
            none("r.state not in ('REJECTED', 'INADMISSIBLE', 'DISCONTINUED', 'WITHDRAWN')")
                    + " and "
                    + some("r.state = 'REJECTED'")),
    CLOSED(
            none("r.state not in ('INADMISSIBLE', 'DISCONTINUED', 'WITHDRAWN')")
                    + " and a.submitted_at is not null");

    private final String condition;

    SpaceState(String condition) {
        this.condition = condition;
    }

    /** SQL on a row {@code a} of {@code application}. */
    String condition() {
        return condition;
    }

    static @Nullable SpaceState named(String name) {
        return Arrays.stream(values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String some(String condition) {
        return "exists (select from funding_request r where r.application_id = a.id and "
                + condition
                + ")";
    }

    private static String none(String condition) {
        return "not " + some(condition);
    }

    private static String finals() {
        return Arrays.stream(FundingRequestState.values())
                .filter(FundingRequestState::isFinal)
                .map(state -> "'" + state.name() + "'")
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
