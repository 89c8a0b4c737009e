package fr.beffroi.application.officer;

import fr.beffroi.process.DecisionTrace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a table answered to a question, however often it was asked.
 *
 * @param first the answer as it was given first
 * @param again when the same was answered to the same question, in order
 */
record RuleAnswer(DecisionTrace first, List<Instant> again) {

    /** Equal answers together, in the order in which they were given first. */
    static List<RuleAnswer> of(List<DecisionTrace> traces) {
        Map<List<Object>, RuleAnswer> answers = new LinkedHashMap<>();
        for (DecisionTrace trace : traces) {
            List<Object> same =
                    List.of(
                            trace.businessKey(),
                            trace.decision(),
                            trace.versionTag(),
                            trace.inputs(),
                            trace.matches());
            RuleAnswer known = answers.get(same);
            if (known == null) {
                answers.put(same, new RuleAnswer(trace, new ArrayList<>()));
            } else {
                known.again.add(trace.at());
            }
        }
        return List.copyOf(answers.values());
    }
}
