package fr.beffroi.review.transfer;

import fr.beffroi.review.Inputs;
import fr.beffroi.review.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the officer typed.
 *
 * @param to code of the competent authority
 * @param reason told to the applicant
 */
record TransferForm(String to, String reason) {

    private static final int MAX_REASON = 1000;

    static TransferForm read(@Nullable String to, @Nullable String reason) {
        return new TransferForm(Inputs.text(to), Inputs.text(reason));
    }

    /**
     * @param offered codes of the authorities that the page offers
     */
    List<Problem> check(Collection<String> offered) {
        var problems = new ArrayList<Problem>();
        if (!offered.contains(to)) {
            problems.add(Problem.at("to", "transfer.error.to"));
        }
        if (reason.isBlank()) {
            problems.add(Problem.at("reason", "transfer.error.reason"));
        } else if (reason.length() > MAX_REASON) {
            problems.add(Problem.at("reason", "form.error.too-long", MAX_REASON));
        }
        return problems;
    }
}
