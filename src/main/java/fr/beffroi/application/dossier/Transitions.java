package fr.beffroi.application.dossier;

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
import java.util.Set;

/** The moves of the life cycle of a funding request, from its deposit to its decision. */
final class Transitions {

    private Transitions() {}

    /** Whether a request may go from one state to the other. */
    static boolean allow(FundingRequestState from, FundingRequestState to) {
        // Every open state may end by a withdrawal, or because the call is cancelled.
        boolean ends = to == WITHDRAWN || to == DISCONTINUED;
        return (ends && !from.isFinal()) || next(from).contains(to);
    }

    private static Set<FundingRequestState> next(FundingRequestState from) {
        return switch (from) {
            case SUBMITTED -> Set.of(COMPLETE, INCOMPLETE, INADMISSIBLE);
            // Documents sent, the request goes back to the state it came from.
            case INCOMPLETE -> Set.of(SUBMITTED, UNDER_REVIEW, AWAITING_OPINIONS, ADJOURNED);
            // Deemed complete by silence while its admissibility was still being looked at.
            case COMPLETE -> Set.of(UNDER_REVIEW, INADMISSIBLE);
            case UNDER_REVIEW -> Set.of(AWAITING_OPINIONS, PROPOSED, INCOMPLETE, ACT_IN_SIGNATURE);
            case AWAITING_OPINIONS -> Set.of(UNDER_REVIEW, INCOMPLETE);
            case PROPOSED -> Set.of(SCHEDULED);
            case SCHEDULED ->
                    Set.of(COMMITTEE_FAVOURABLE, COMMITTEE_UNFAVOURABLE, ADJOURNED, WAITLISTED);
            case WAITLISTED -> Set.of(COMMITTEE_FAVOURABLE, COMMITTEE_UNFAVOURABLE);
            case ADJOURNED -> Set.of(UNDER_REVIEW, INCOMPLETE);
            // Credits lacking at the moment of decision: the request comes before the committee
            // again.
            case COMMITTEE_FAVOURABLE -> Set.of(ACT_IN_SIGNATURE, SCHEDULED);
            case COMMITTEE_UNFAVOURABLE -> Set.of(ACT_IN_SIGNATURE);
            case ACT_IN_SIGNATURE -> Set.of(AWARDED, REGISTERED, REJECTED, UNDER_REVIEW);
            case AWARDED, REJECTED, REGISTERED, INADMISSIBLE, DISCONTINUED, WITHDRAWN -> Set.of();
        };
    }
}
