package fr.beffroi.review.check;

import fr.beffroi.review.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the officer says after checking by hand.
 *
 * @param note what was looked at, and what it says
 */
record HandCheckForm(String taskId, @Nullable CheckOutcome outcome, String note) {

    static final int MAX_NOTE = 2000;

    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        if (outcome == null) {
            problems.add(Problem.at("outcome", "check.error.outcome"));
        }
        if (note.isBlank()) {
            problems.add(Problem.at("note", "check.error.note"));
        } else if (note.length() > MAX_NOTE) {
            problems.add(Problem.at("note", "form.error.too-long", MAX_NOTE));
        }
        return problems;
    }
}
