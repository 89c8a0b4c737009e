package fr.beffroi.application;

/** The life cycle of a funding request up to its decision (glossary §5). */
public enum FundingRequestState {
    SUBMITTED,
    INCOMPLETE,
    COMPLETE,
    UNDER_REVIEW,
    AWAITING_OPINIONS,
    PROPOSED,
    SCHEDULED,
    COMMITTEE_FAVOURABLE,
    COMMITTEE_UNFAVOURABLE,
    ADJOURNED,
    /** Favoured by the committee, but there are no credits yet. */
    WAITLISTED,
    ACT_IN_SIGNATURE,
    AWARDED,
    REJECTED,
    /** The action is on the plan, or the letter of intent taken note of: no money was asked. */
    REGISTERED,
    /** Not received: a rule of the call bars it, and an officer confirmed it. */
    INADMISSIBLE,
    DISCONTINUED,
    WITHDRAWN;

    /** Whether its file is still to be checked for completeness. */
    public boolean isToBeChecked() {
        return this == SUBMITTED || this == INCOMPLETE;
    }

    /** Whether the request has come to its end. */
    public boolean isFinal() {
        return switch (this) {
            case AWARDED, REJECTED, REGISTERED, INADMISSIBLE, DISCONTINUED, WITHDRAWN -> true;
            default -> false;
        };
    }
}
