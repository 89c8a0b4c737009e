package fr.beffroi.review.documents;

import fr.beffroi.review.Problem;
import fr.beffroi.review.TypedDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the officer typed about a request for documents left without an answer.
 *
 * @param limitOn last day of the new period, if one is given
 */
public record ExpiryForm(
        String taskId, ExpiryDecision.@Nullable Choice choice, String reason, TypedDate limitOn) {

    static final int MAX_REASON = 2000;

    /** The form before anything is typed. */
    public static ExpiryForm empty(String taskId, LocalDate limitOn) {
        return new ExpiryForm(taskId, null, "", TypedDate.of(limitOn));
    }

    /** What is wrong with it on that day. */
    public List<Problem> check(LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (choice == null) {
            problems.add(Problem.at("choice", "expiry.error.outcome"));
        }
        if (reason.isBlank()) {
            problems.add(Problem.at("reason", "expiry.error.reason"));
        } else if (reason.length() > MAX_REASON) {
            problems.add(Problem.at("reason", "form.error.too-long", MAX_REASON));
        }
        if (choice == ExpiryDecision.Choice.NEW_PERIOD) {
            DocumentLimit.check("newLimitOn", limitOn, today).ifPresent(problems::add);
        }
        return problems;
    }
}
