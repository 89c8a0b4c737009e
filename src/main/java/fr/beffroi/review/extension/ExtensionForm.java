package fr.beffroi.review.extension;

import fr.beffroi.review.Problem;
import fr.beffroi.review.TypedDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the officer typed to extend the time to decide.
 *
 * @param known limit of the decision in force when the page was opened, in ISO-8601; empty if none
 * @param limit the new last day
 * @param reason why, as it is sent to the applicant
 */
record ExtensionForm(String known, TypedDate limit, String reason) {

    static final int MAX_REASON = 2000;

    /** Years from today: a later day is a mistake. */
    static final int LONGEST = 2;

    /** What is wrong with it, whatever the period: that the limit is later is seen under lock. */
    List<Problem> check(LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        wrongLimit(today).ifPresent(problems::add);
        if (reason.isBlank()) {
            problems.add(Problem.at("reason", "period-extension.error.reason"));
        } else if (reason.length() > MAX_REASON) {
            problems.add(Problem.at("reason", "form.error.too-long", MAX_REASON));
        }
        return problems;
    }

    private Optional<Problem> wrongLimit(LocalDate today) {
        Optional<Problem> none = limit.problem("limit", "period-extension.error.limit");
        if (none.isPresent()) {
            return none;
        }
        if (!limit.day().isAfter(today)) {
            return Optional.of(Problem.at("limit", "period-extension.error.limit.past"));
        }
        LocalDate last = today.plusYears(LONGEST);
        return limit.day().isAfter(last)
                ? Optional.of(Problem.at("limit", "period-extension.error.limit.late", last))
                : Optional.empty();
    }
}
