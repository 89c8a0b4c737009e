package fr.beffroi.committee;

import fr.beffroi.committee.CommitteeOutcome.RefusalReason;
import fr.beffroi.committee.CommitteeOutcome.Way;
import fr.beffroi.kernel.Money;
import fr.beffroi.review.Amounts;
import fr.beffroi.review.HighestGrants.Highest;
import fr.beffroi.review.Problem;
import fr.beffroi.review.TypedDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the secretary typed.
 *
 * @param amount as typed; read when favourable
 * @param reasonCode read when unfavourable
 */
record OutcomeForm(
        String taskId,
        @Nullable Way way,
        String amount,
        @Nullable RefusalReason reasonCode,
        String reason,
        TypedDate sessionOn) {

    static final int MAX_REASON = 2000;

    /** The amount given; zero unless favourable. Only of a form found right. */
    Money granted() {
        return way == Way.FAVOURABLE ? Amounts.parse(amount).orElseThrow() : Money.ZERO;
    }

    @Nullable RefusalReason refusalReason() {
        return way == Way.UNFAVOURABLE ? reasonCode : null;
    }

    /**
     * @param asked highest amount that may be given
     * @param highest what the ceilings of the review allow at most
     */
    List<Problem> check(Money asked, Highest highest, LocalDate today) {
        var problems = new ArrayList<Problem>();
        sessionOn.problem("sessionOn", "committee.error.session-missing").ifPresent(problems::add);
        if (sessionOn.value() != null && sessionOn.day().isAfter(today)) {
            problems.add(Problem.at("sessionOn", "committee.error.session-future"));
        }
        if (reason.length() > MAX_REASON) {
            problems.add(Problem.at("reason", "form.error.too-long", MAX_REASON));
        }
        switch (way) {
            case null -> problems.add(Problem.at("way", "committee.error.way"));
            case FAVOURABLE -> checkAmount(asked, highest, problems);
            case UNFAVOURABLE -> {
                if (reasonCode == null) {
                    problems.add(Problem.at("reasonCode", "committee.error.reason-code"));
                }
                checkReason(problems);
            }
            case ADJOURNED -> checkReason(problems);
            // Only a session ranks requests: it alone has a waiting list.
            case WAITLISTED -> problems.add(Problem.at("way", "committee.error.way"));
        }
        return problems;
    }

    private void checkReason(List<Problem> problems) {
        if (reason.isBlank()) {
            problems.add(Problem.at("reason", "committee.error.reason"));
        }
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
