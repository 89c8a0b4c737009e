package fr.beffroi.review.opinion;

import fr.beffroi.review.Inputs;
import fr.beffroi.review.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request for one more opinion, as an officer typed it.
 *
 * @param request id of the funding request
 * @param service code of the service; absent when an expert is invited
 * @param question what is asked
 * @param period time to answer, ISO-8601, one of {@link #PERIODS}
 * @param blocking whether the report waits for it
 */
record AskedOpinion(
        @Nullable String request,
        @Nullable String service,
        @Nullable String question,
        @Nullable String period,
        @Nullable String blocking) {

    static final List<String> PERIODS = List.of("P8D", "P15D", "P21D", "P30D");
    static final int MAX_QUESTION = 2000;

    static final AskedOpinion EMPTY = new AskedOpinion("", "", "", "P21D", "");

    String questionText() {
        return Inputs.text(question);
    }

    LateEffect lateEffect() {
        return "true".equals(blocking) ? LateEffect.WAIT : LateEffect.NO_OPINION;
    }

    /**
     * What is missing.
     *
     * @param services codes that may be asked
     */
    List<Problem> check(Set<String> services) {
        var problems = new ArrayList<Problem>();
        if (service == null || !services.contains(service)) {
            problems.add(Problem.at("service", "opinion.ask.error.service"));
        }
        problems.addAll(checkTheRest());
        return problems;
    }

    List<Problem> checkTheRest() {
        var problems = new ArrayList<Problem>();
        String text = questionText();
        if (text.isBlank()) {
            problems.add(Problem.at("question", "opinion.ask.error.question"));
        } else if (text.length() > MAX_QUESTION) {
            problems.add(Problem.at("question", "form.error.too-long", MAX_QUESTION));
        }
        if (period == null || !PERIODS.contains(period)) {
            problems.add(Problem.at("period", "opinion.ask.error.period"));
        }
        return problems;
    }
}
