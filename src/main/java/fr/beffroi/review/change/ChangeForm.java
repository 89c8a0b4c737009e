package fr.beffroi.review.change;

import fr.beffroi.application.BeneficiaryChange;
import fr.beffroi.application.BeneficiaryChange.Subject;
import fr.beffroi.review.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the officer typed about changes of the organisation's data.
 *
 * @param seen ids of the changes that the page showed, separated by commas
 * @param calledBack whether the organisation was called back, at a number known before
 * @param reason of a refusal, for the applicant
 */
record ChangeForm(
        String taskId, String seen, @Nullable Choice choice, boolean calledBack, String reason) {

    static final int MAX_REASON = 1000;

    /** What is decided. */
    enum Choice {
        APPROVE,
        REFUSE
    }

    static ChangeForm empty(String taskId, List<BeneficiaryChange> waiting) {
        return new ChangeForm(taskId, seen(waiting), null, false, "");
    }

    static String seen(List<BeneficiaryChange> waiting) {
        return String.join(",", waiting.stream().map(one -> one.id().toString()).toList());
    }

    /** What is wrong. New bank details are validated after a call back alone. */
    List<Problem> check(List<BeneficiaryChange> waiting) {
        var problems = new ArrayList<Problem>();
        if (choice == null && !waiting.isEmpty()) {
            problems.add(Problem.at("choice", "beneficiary.error.choice"));
        }
        boolean bank = waiting.stream().anyMatch(one -> one.subject() == Subject.BANK_DETAILS);
        if (choice == Choice.APPROVE && bank && !calledBack) {
            problems.add(Problem.at("calledBack", "beneficiary.error.called-back"));
        }
        if (choice == Choice.REFUSE && reason.isBlank()) {
            problems.add(Problem.at("reason", "beneficiary.error.reason"));
        } else if (reason.length() > MAX_REASON) {
            problems.add(Problem.at("reason", "form.error.too-long", MAX_REASON));
        }
        return problems;
    }
}
