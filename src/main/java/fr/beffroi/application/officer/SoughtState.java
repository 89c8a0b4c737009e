package fr.beffroi.application.officer;

import static fr.beffroi.application.FundingRequestState.ACT_IN_SIGNATURE;
import static fr.beffroi.application.FundingRequestState.ADJOURNED;
import static fr.beffroi.application.FundingRequestState.AWAITING_OPINIONS;
import static fr.beffroi.application.FundingRequestState.AWARDED;
import static fr.beffroi.application.FundingRequestState.COMMITTEE_FAVOURABLE;
import static fr.beffroi.application.FundingRequestState.COMMITTEE_UNFAVOURABLE;
import static fr.beffroi.application.FundingRequestState.COMPLETE;
import static fr.beffroi.application.FundingRequestState.DISCONTINUED;
import static fr.beffroi.application.FundingRequestState.INADMISSIBLE;
import static fr.beffroi.application.FundingRequestState.INCOMPLETE;
import static fr.beffroi.application.FundingRequestState.PROPOSED;
import static fr.beffroi.application.FundingRequestState.REGISTERED;
import static fr.beffroi.application.FundingRequestState.REJECTED;
import static fr.beffroi.application.FundingRequestState.SCHEDULED;
import static fr.beffroi.application.FundingRequestState.SUBMITTED;
import static fr.beffroi.application.FundingRequestState.UNDER_REVIEW;
import static fr.beffroi.application.FundingRequestState.WAITLISTED;
import static fr.beffroi.application.FundingRequestState.WITHDRAWN;

import fr.beffroi.application.FundingRequestState;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an agent looks for in the list of dossiers: one request of the dossier is there. */
enum SoughtState {
    TO_CHECK(SUBMITTED),
    ANSWER_AWAITED(INCOMPLETE),
    EXAMINED(COMPLETE, UNDER_REVIEW, AWAITING_OPINIONS),
    BEFORE_COMMITTEE(PROPOSED, SCHEDULED, ADJOURNED),
    TO_DECIDE(COMMITTEE_FAVOURABLE, COMMITTEE_UNFAVOURABLE, WAITLISTED, ACT_IN_SIGNATURE),
    GRANTED(AWARDED, REGISTERED),
    REFUSED(REJECTED, INADMISSIBLE),
    ENDED(WITHDRAWN, DISCONTINUED);

    private final String names;

    SoughtState(FundingRequestState... states) {
        this.names =
                Arrays.stream(states)
                        .map(FundingRequestState::name)
                        .collect(Collectors.joining(","));
    }

    /** Names of the states of a request. */
    String[] names() {
        return names.split(",", -1);
    }

    /** Null for what names none. */
    static @Nullable SoughtState named(String name) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
