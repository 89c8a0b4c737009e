package fr.beffroi.review.eligibility;

import fr.beffroi.review.Inputs;
import fr.beffroi.review.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The checklist as typed.
 *
 * @param typed by name of the field: {@code met.<item>} with {@code YES} or {@code NO}, {@code
 *     reason.<item>}; nothing yet for a fresh page, which shows what the table proposes
 */
record EligibilityForm(String taskId, Map<String, String> typed) {

    static final int MAX_REASON = 1000;

    /** {@code YES}, {@code NO}, or nothing chosen. */
    public @Nullable String met(Point point) {
        String said =
                typed.isEmpty() ? point.proposal() : typed.getOrDefault("met." + point.item(), "");
        return said.equals("YES") || said.equals("NO") ? said : null;
    }

    public String reason(Point point) {
        return Inputs.text(typed.get("reason." + point.item()));
    }

    List<Problem> check(List<Point> points) {
        var problems = new ArrayList<Problem>();
        for (Point point : points) {
            String met = met(point);
            if (met == null) {
                problems.add(Problem.at("met." + point.item(), "assessment.error.answer"));
            } else if (!met.equals(point.proposal()) && isSilent(point, met)) {
                problems.add(Problem.at("reason." + point.item(), "assessment.error.reason"));
            }
            if (reason(point).length() > MAX_REASON) {
                problems.add(
                        Problem.at("reason." + point.item(), "form.error.too-long", MAX_REASON));
            }
        }
        return problems;
    }

    /** What the data did not tell may be met without a word; anything else wants a reason. */
    private boolean isSilent(Point point, String met) {
        boolean checked = point.proposal().equals("CHECK") && met.equals("YES");
        return !checked && reason(point).isEmpty();
    }

    /** Only of a form found right. */
    List<Answer> answers(List<Point> points) {
        return points.stream()
                .map(point ->
                        new Answer(
                                point.item(),
                                "YES".equals(met(point)),
                                point.proposal(),
                                point.row(),
                                reason(point).isEmpty() ? point.why() : reason(point)))
                .toList();
    }
}
