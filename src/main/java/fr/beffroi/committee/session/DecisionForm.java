package fr.beffroi.committee.session;

import fr.beffroi.committee.CommitteeOutcome.RefusalReason;
import fr.beffroi.committee.CommitteeOutcome.Way;
import fr.beffroi.committee.session.Ballot.Vote;
import fr.beffroi.kernel.Money;
import fr.beffroi.review.Amounts;
import fr.beffroi.review.HighestGrants.Highest;
import fr.beffroi.review.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is typed of an item during the session: a motion, and what each says of it.
 *
 * @param version of the item when the page was shown
 * @param votes by seat; empty when all agreed
 */
record DecisionForm(
        int version,
        @Nullable Way way,
        String amount,
        @Nullable RefusalReason reasonCode,
        String reason,
        boolean consensus,
        Map<UUID, Vote> votes) {

    private static final int MAX_REASON = 2000;

    /** Whether the motion gives an amount, now or when there are credits. */
    boolean givesMoney() {
        return way == Way.FAVOURABLE || way == Way.WAITLISTED;
    }

    /** Zero where the motion gives nothing. Only of a form found right. */
    Money granted() {
        return givesMoney() ? Amounts.parse(amount).orElseThrow() : Money.ZERO;
    }

    @Nullable RefusalReason refusalReason() {
        return way == Way.UNFAVOURABLE ? reasonCode : null;
    }

    Way motion() {
        return Objects.requireNonNull(way);
    }

    /**
     * @param asked highest amount that may be given
     * @param highest what the ceilings of the review allow at most
     */
    List<Problem> check(Money asked, Highest highest) {
        var problems = new ArrayList<Problem>();
        if (way == null) {
            problems.add(Problem.at("way", "committee.error.way"));
        }
        if (givesMoney()) {
            checkAmount(asked, highest, problems);
        }
        if (way == Way.UNFAVOURABLE && reasonCode == null) {
            problems.add(Problem.at("reasonCode", "committee.error.reason-code"));
        }
        if ((way == Way.UNFAVOURABLE || way == Way.ADJOURNED) && reason.isBlank()) {
            problems.add(Problem.at("reason", "committee.error.reason"));
        }
        if (reason.length() > MAX_REASON) {
            problems.add(Problem.at("reason", "form.error.too-long", MAX_REASON));
        }
        return problems;
    }

    private void checkAmount(Money asked, Highest highest, List<Problem> problems) {
        Optional<Money> given = Amounts.parse(amount);
        if (given.isEmpty() || !given.get().isPositive()) {
            problems.add(Problem.at("amount", "form.error.amount"));
        } else if (given.get().isMoreThan(asked)) {
            problems.add(Problem.at("amount", "report.error.asked", asked));
        } else if (given.get().isMoreThan(highest.amount())) {
            problems.add(
                    Problem.at("amount", "report.error.ceiling", highest.amount(), highest.why()));
        }
    }
}
