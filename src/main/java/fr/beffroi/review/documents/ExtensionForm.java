package fr.beffroi.review.documents;

import fr.beffroi.review.Problem;
import fr.beffroi.review.TypedDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was typed to get, or to give, more time.
 *
 * @param seenLimit the last day that the page showed: a second click on the same page is the same
 *     wish
 * @param limitOn the new last day, typed by an officer; null for an applicant, who gets the period
 *     of the call once more
 */
public record ExtensionForm(
        @Nullable LocalDate seenLimit, @Nullable TypedDate limitOn, String reason) {

    static final String DAY = "extendedTo";
    static final String REASON = "extensionReason";

    private static final int MAX_REASON = 500;

    /** What is wrong with it on that day. */
    public List<Problem> check(LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (limitOn != null) {
            DocumentLimit.check(DAY, limitOn, today).ifPresent(problems::add);
        }
        if (reason.isBlank()) {
            problems.add(Problem.at(REASON, "extension.error.reason"));
        } else if (reason.length() > MAX_REASON) {
            problems.add(Problem.at(REASON, "form.error.too-long", MAX_REASON));
        }
        return problems;
    }
}
