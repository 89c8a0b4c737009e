package fr.beffroi.award;

import fr.beffroi.review.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the signatory chose.
 *
 * @param reason why not; read when the signature is refused
 */
record SignatureForm(String taskId, @Nullable Choice choice, String reason) {

    static final int MAX_REASON = 2000;

    /** The names are values of the process variable {@code signatureOutcome}. */
    enum Choice {
        SIGNED,
        REFUSED
    }

    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        if (choice == null) {
            problems.add(Problem.at("choice", "decision.error.choice"));
        }
        if (choice == Choice.REFUSED && reason.isBlank()) {
            problems.add(Problem.at("reason", "decision.error.reason"));
        } else if (reason.length() > MAX_REASON) {
            problems.add(Problem.at("reason", "form.error.too-long", MAX_REASON));
        }
        return problems;
    }
}
