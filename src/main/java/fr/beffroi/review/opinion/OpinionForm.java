package fr.beffroi.review.opinion;

import fr.beffroi.kernel.Money;
import fr.beffroi.review.Amounts;
import fr.beffroi.review.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was typed of an opinion.
 *
 * @param amount as typed; empty when the service says nothing of it
 */
record OpinionForm(
        String taskId,
        @Nullable Verdict verdict,
        String amount,
        String text,
        boolean communicable) {

    static final int MAX_TEXT = 5000;

    static OpinionForm empty(String taskId) {
        return new OpinionForm(taskId, null, "", "", true);
    }

    @Nullable Money money() {
        return amount.isBlank() ? null : Amounts.parse(amount).orElse(null);
    }

    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        if (verdict == null) {
            problems.add(Problem.at("verdict", "opinion.error.verdict"));
        }
        if (text.isBlank()) {
            problems.add(Problem.at("text", "opinion.error.text"));
        } else if (text.length() > MAX_TEXT) {
            problems.add(Problem.at("text", "form.error.too-long", MAX_TEXT));
        }
        if (!amount.isBlank() && Amounts.parse(amount).isEmpty()) {
            problems.add(Problem.at("amount", "form.error.amount"));
        }
        return problems;
    }
}
