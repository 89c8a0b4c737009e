package fr.beffroi.review.report;

import fr.beffroi.kernel.Money;
import fr.beffroi.review.Amounts;
import fr.beffroi.review.Problem;
import fr.beffroi.review.base.Ceilings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the officer typed of the report.
 *
 * @param amount as typed; not read when the conclusion is unfavourable
 */
record ReportForm(
        String taskId,
        String analysis,
        @Nullable Conclusion conclusion,
        String amount,
        String reason) {

    static final int MAX_ANALYSIS = 10_000;
    static final int MAX_REASON = 2000;

    /** The amount proposed; zero when unfavourable. Only of a form found right. */
    Money proposed() {
        return conclusion == Conclusion.UNFAVOURABLE
                ? Money.ZERO
                : Amounts.parse(amount).orElseThrow();
    }

    /**
     * @param ineligible whether the checklist of eligibility says no
     */
    List<Problem> check(Ceilings ceilings, boolean ineligible) {
        var problems = new ArrayList<Problem>();
        if (analysis.isBlank()) {
            problems.add(Problem.at("analysis", "report.error.analysis"));
        } else if (analysis.length() > MAX_ANALYSIS) {
            problems.add(Problem.at("analysis", "form.error.too-long", MAX_ANALYSIS));
        }
        if (reason.length() > MAX_REASON) {
            problems.add(Problem.at("reason", "form.error.too-long", MAX_REASON));
        }
        switch (conclusion) {
            case null -> problems.add(Problem.at("conclusion", "report.error.conclusion"));
            case FAVOURABLE -> {
                if (ineligible) {
                    problems.add(Problem.at("conclusion", "report.error.ineligible"));
                } else {
                    checkAmount(ceilings, problems);
                }
            }
            case UNFAVOURABLE -> {
                if (reason.isBlank()) {
                    problems.add(Problem.at("reason", "report.error.reason-unfavourable"));
                }
            }
        }
        return problems;
    }

    private void checkAmount(Ceilings ceilings, List<Problem> problems) {
        Optional<Money> proposed = Amounts.parse(amount);
        if (proposed.isEmpty() || !proposed.get().isPositive()) {
            problems.add(Problem.at("amount", "form.error.amount"));
        } else if (proposed.get().isMoreThan(ceilings.amountAsked())) {
            problems.add(Problem.at("amount", "report.error.asked", ceilings.amountAsked()));
        } else if (proposed.get().isMoreThan(ceilings.byRate())) {
            problems.add(Problem.at("amount", "report.error.rate", ceilings.byRate()));
        } else if (proposed.get().isMoreThan(ceilings.highest())) {
            problems.add(
                    Problem.at(
                            "amount", "report.error.ceiling", ceilings.highest(), ceilings.why()));
        } else if (ceilings.floor().isMoreThan(proposed.get())) {
            problems.add(Problem.at("amount", "report.error.floor", ceilings.floor()));
        } else if (ceilings.highest().isMoreThan(proposed.get()) && reason.isBlank()) {
            problems.add(Problem.at("reason", "report.error.reason-lower", ceilings.highest()));
        }
    }
}
