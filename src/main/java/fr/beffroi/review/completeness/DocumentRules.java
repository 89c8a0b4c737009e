package fr.beffroi.review.completeness;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.DecisionTrace;
import fr.beffroi.process.DecisionTrace.Match;
import fr.beffroi.process.DecisionTrace.Value;
import fr.beffroi.process.DecisionTraces;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The documents that the rules of the call ask of a file, read from the trace of what the table
 * {@code pieces-requises} last answered for it.
 */
@Component
class DocumentRules {

    private static final String TABLE = "pieces-requises";

    private final DecisionTraces traces;

    DocumentRules(DecisionTraces traces) {
        this.traces = traces;
    }

    /**
     * By code of document; nothing for a file whose process began before the table was drawn. Where
     * several rows ask for a document, the first that makes it mandatory counts.
     */
    Optional<Map<String, DocumentRule>> of(ApplicationId application) {
        return traces.of(List.of(application.toString())).stream()
                .filter(trace -> trace.decision().equals(TABLE))
                .reduce((_, last) -> last)
                .map(DocumentRules::rules);
    }

    private static Map<String, DocumentRule> rules(DecisionTrace trace) {
        Map<String, DocumentRule> rules = new LinkedHashMap<>();
        for (Match match : trace.matches()) {
            DocumentRule rule = rule(match);
            rules.merge(
                    rule.code(),
                    rule,
                    (known, other) -> !known.mandatory() && other.mandatory() ? other : known);
        }
        return rules;
    }

    private static DocumentRule rule(Match match) {
        Map<String, String> said =
                match.outputs().stream().collect(Collectors.toMap(Value::name, Value::value));
        String maxAge = said.getOrDefault("maxAge", "");
        return new DocumentRule(
                said.getOrDefault("code", ""),
                Boolean.parseBoolean(said.get("mandatory")),
                match.row(),
                match.description(),
                maxAge.isEmpty() ? null : Period.parse(maxAge),
                DocumentRule.Carries.of(said.getOrDefault("carries", "")));
    }
}
