package fr.beffroi.process.decision;

import fr.beffroi.process.DecisionTrace;
import fr.beffroi.process.DecisionTrace.Match;
import fr.beffroi.process.DecisionTrace.Value;
import fr.beffroi.process.DecisionTraces;
import fr.beffroi.process.Decisions.Explained;
import fr.beffroi.process.decision.TraceRows.Matched;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The traces, with the headings and the reasons that their tables give. */
@Service
class ExplainedTraces implements DecisionTraces {

    private final TraceRows rows;
    private final RepositoryService repository;
    private final Map<String, Headings> known = new ConcurrentHashMap<>();

    ExplainedTraces(TraceRows rows, RepositoryService repository) {
        this.rows = rows;
        this.repository = repository;
    }

    @Override
    @Transactional(readOnly = true)
    public List<DecisionTrace> of(Collection<String> businessKeys) {
        return rows.of(businessKeys).stream()
                .map(row -> explained(row, headings(row.decision(), row.versionTag())))
                .toList();
    }

    /** What a table answered, with its headings and reasons. */
    Explained explain(String decision, String versionTag, List<Matched> matched) {
        Headings headings = headings(decision, versionTag);
        return new Explained(
                decision,
                headings == null ? decision : headings.name(),
                versionTag,
                matched.stream().map(match -> explained(match, headings)).toList());
    }

    /** A table as its file draws it, which never changes under its tag. */
    private record Headings(
            String name, List<Heading> inputs, List<Heading> outputs, List<Reason> rules) {}

    private record Heading(String name, String label) {}

    private record Reason(String rule, String description) {}

    private @Nullable Headings headings(String decision, String versionTag) {
        String key = decision + ' ' + versionTag;
        Headings read = known.get(key);
        if (read == null) {
            read = read(decision, versionTag).orElse(null);
            if (read != null) {
                known.put(key, read);
            }
        }
        return read;
    }

    private Optional<Headings> read(String decision, String versionTag) {
        DecisionDefinition found =
                repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(decision)
                        .versionTag(versionTag)
                        .singleResult();
        if (found == null) {
            return Optional.empty();
        }
        return repository
                .getDmnModelInstance(found.getId())
                .getModelElementsByType(DecisionTable.class)
                .stream()
                .findFirst()
                .map(table -> headings(found.getName(), table));
    }

    private static Headings headings(String name, DecisionTable table) {
        return new Headings(
                name,
                table.getInputs().stream()
                        .map(input ->
                                new Heading(input.getCamundaInputVariable(), input.getLabel()))
                        .toList(),
                table.getOutputs().stream()
                        .map(output -> new Heading(output.getName(), output.getLabel()))
                        .toList(),
                table.getRules().stream()
                        .map(rule -> new Reason(rule.getId(), description(rule)))
                        .toList());
    }

    private static DecisionTrace explained(TraceRows.Row row, @Nullable Headings headings) {
        return new DecisionTrace(
                row.businessKey(),
                row.decision(),
                headings == null ? row.decision() : headings.name(),
                row.versionTag(),
                row.at(),
                headings == null ? plain(row.inputs()) : values(row.inputs(), headings.inputs()),
                row.matches().stream().map(match -> explained(match, headings)).toList());
    }

    private static List<Value> values(Map<String, String> given, List<Heading> headings) {
        return headings.stream()
                .map(heading ->
                        new Value(
                                heading.name(),
                                heading.label(),
                                given.getOrDefault(heading.name(), "")))
                .toList();
    }

    private static Match explained(Matched match, @Nullable Headings headings) {
        if (headings == null) {
            return new Match(match.rule(), 0, "", plain(match.outputs()));
        }
        List<Value> outputs = values(match.outputs(), headings.outputs());
        List<Reason> all = headings.rules();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).rule().equals(match.rule())) {
                return new Match(match.rule(), i + 1, all.get(i).description(), outputs);
            }
        }
        return new Match(match.rule(), 0, "", outputs);
    }

    private static String description(Rule rule) {
        return rule.getDescription() == null ? "" : rule.getDescription().getTextContent();
    }

    private static List<Value> plain(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> new Value(value.getKey(), value.getKey(), value.getValue()))
                .toList();
    }
}
