package fr.beffroi.process.decision;

import fr.beffroi.process.DecisionTrace;
import fr.beffroi.process.DecisionTrace.Match;
import fr.beffroi.process.DecisionTrace.Value;
import fr.beffroi.process.DecisionTraces;
import fr.beffroi.process.decision.TraceRows.Matched;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The traces, with the headings and the reasons that their tables give. */
@Service
class ExplainedTraces implements DecisionTraces {

    private final TraceRows rows;
    private final RepositoryService repository;

    ExplainedTraces(TraceRows rows, RepositoryService repository) {
        this.rows = rows;
        this.repository = repository;
    }

    @Override
    @Transactional(readOnly = true)
    public List<DecisionTrace> of(Collection<String> businessKeys) {
        Map<String, Optional<Headings>> tables = new HashMap<>();
        return rows.of(businessKeys).stream()
                .map(row ->
                        explained(
                                row,
                                tables.computeIfAbsent(
                                                row.decision() + ' ' + row.versionTag(),
                                                _ -> headings(row.decision(), row.versionTag()))
                                        .orElse(null)))
                .toList();
    }

    /** A table as its file draws it. */
    private record Headings(String name, DecisionTable table) {}

    private Optional<Headings> headings(String decision, String versionTag) {
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
                .map(table -> new Headings(found.getName(), table));
    }

    private static DecisionTrace explained(TraceRows.Row row, @Nullable Headings headings) {
        return new DecisionTrace(
                row.businessKey(),
                row.decision(),
                headings == null ? row.decision() : headings.name(),
                row.versionTag(),
                row.at(),
                headings == null ? plain(row.inputs()) : inputs(row.inputs(), headings.table()),
                row.matches().stream().map(match -> explained(match, headings)).toList());
    }

    private static List<Value> inputs(Map<String, String> given, DecisionTable table) {
        return table.getInputs().stream().map(input -> input(given, input)).toList();
    }

    private static Value input(Map<String, String> given, Input input) {
        String name = input.getCamundaInputVariable();
        return new Value(name, input.getLabel(), given.getOrDefault(name, ""));
    }

    private static Match explained(Matched match, @Nullable Headings headings) {
        if (headings == null) {
            return new Match(match.rule(), 0, "", plain(match.outputs()));
        }
        List<Rule> all = List.copyOf(headings.table().getRules());
        List<Value> outputs =
                headings.table().getOutputs().stream()
                        .map(output -> output(match.outputs(), output))
                        .toList();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).getId().equals(match.rule())) {
                return new Match(match.rule(), i + 1, description(all.get(i)), outputs);
            }
        }
        return new Match(match.rule(), 0, "", outputs);
    }

    private static Value output(Map<String, String> answered, Output output) {
        String name = output.getName();
        return new Value(name, output.getLabel(), answered.getOrDefault(name, ""));
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
