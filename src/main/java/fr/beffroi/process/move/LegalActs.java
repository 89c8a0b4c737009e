package fr.beffroi.process.move;

import java.util.Set;

/** Steps that only the drawing itself may pass. */
final class LegalActs {

    /**
     * Never skipped: the receipts (CRPA art. L112-3), the clocks of silence (L231-4), the
     * examination of completeness (L114-5), the committee, the reservation of credits, the
     * signature and the notification (L221-8) of the decision.
     */
    static final Set<String> NEVER_SKIPPED =
            Set.of(
                    "ST_arm_clocks",
                    "ST_issue_receipts",
                    "UT_check_completeness",
                    "CA_selection",
                    "UT_committee_outcome",
                    "ST_reserve_credits",
                    "UT_sign",
                    "ST_notify",
                    "CA_decision");

    /** Never done a second time: what was signed or notified is undone by another decision only. */
    static final Set<String> NEVER_TWICE = Set.of("UT_sign", "ST_notify");

    private LegalActs() {}
}
