package fr.beffroi.review.report;

import fr.beffroi.review.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the superior typed. */
record VisaForm(String taskId, @Nullable VisaOutcome outcome, String reason) {

    static final int MAX_REASON = 2000;

    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        if (outcome == null) {
            problems.add(Problem.at("outcome", "visa.error.outcome"));
        } else if (outcome == VisaOutcome.RETURNED && reason.isBlank()) {
            problems.add(Problem.at("visaReason", "visa.error.reason"));
        }
        if (reason.length() > MAX_REASON) {
            problems.add(Problem.at("visaReason", "form.error.too-long", MAX_REASON));
        }
        return problems;
    }
}
