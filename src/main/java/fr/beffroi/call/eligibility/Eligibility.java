package fr.beffroi.call.eligibility;

import fr.beffroi.call.eligibility.EligibilityCheck.Question;
import fr.beffroi.process.Decisions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the table of a check. */
@Component
class Eligibility {

    static final String TABLE = "eligibilite-porteur";

    private final Decisions decisions;

    Eligibility(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * What an answer counts for.
     *
     * @param question name
     * @param reason code, explained in the check
     */
    record Point(String question, Verdict verdict, String reason) {}

    /**
     * The points in the order of the questions.
     *
     * @param answers one of the answers offered, for every question
     */
    List<Point> points(EligibilityCheck check, Map<String, String> answers) {
        List<String> order = check.questions().stream().map(Question::name).toList();
        return decisions.evaluate(TABLE, check.ruleSet(), Map.copyOf(answers)).stream()
                .map(Eligibility::point)
                .sorted(Comparator.comparingInt(point -> order.indexOf(point.question())))
                .toList();
    }

    /** The worst of the points. */
    static Verdict whole(List<Point> points) {
        return points.stream()
                .map(Point::verdict)
                .max(Comparator.naturalOrder())
                .orElse(Verdict.CHECK);
    }

    private static Point point(Map<String, Object> rule) {
        return new Point(
                String.valueOf(rule.get("question")),
                Verdict.valueOf(String.valueOf(rule.get("verdict"))),
                String.valueOf(rule.get("reason")));
    }
}
