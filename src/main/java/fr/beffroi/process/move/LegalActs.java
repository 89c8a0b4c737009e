package fr.beffroi.process.move;

import java.util.Set;

/** Steps that only the drawing itself may pass. */
final class LegalActs {

    /**
     * Never skipped: the receipts (CRPA art. L112-3), the clocks of silence (L231-4), the
     * examination of completeness (L114-5), the opinions, checks and report, the committee with its
     * signed minutes and its waiting list, the reservation of credits, the signature and the
     * notification (L221-8) of the decision; of a call, the second person who validates it, its
     * collection and the release of its files.
     */
    static final Set<String> NEVER_SKIPPED =
            Set.of(
                    "ST_arm_clocks",
                    "ST_issue_receipts",
                    "SP_completeness",
                    "UT_check_completeness",
                    "UT_confirm_inadmissibility",
                    "CA_consultations",
                    "CA_external_checks",
                    "CA_review",
                    "UT_approve_call",
                    "SP_collect",
                    "SP_examination",
                    "ST_move_page",
                    "CA_selection",
                    "UT_committee_outcome",
                    "UT_sign_minutes",
                    "ST_send_outcomes",
                    "RT_committee_outcome",
                    "ST_take_up",
                    "ST_close_waiting_list",
                    "ST_reserve_credits",
                    "UT_sign",
                    "ST_notify",
                    "CA_decision");

    /** Never done a second time: what was signed or notified is undone by another decision only. */
    static final Set<String> NEVER_TWICE = Set.of("UT_sign", "ST_notify");

    private LegalActs() {}
}
