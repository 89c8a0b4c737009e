package fr.beffroi.process.decision;

import fr.beffroi.process.Decisions;
import fr.beffroi.process.engine.ProcessVariables;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class EngineDecisions implements Decisions {

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final ExplainedTraces traces;

    EngineDecisions(
            DecisionService decisions, RepositoryService repository, ExplainedTraces traces) {
        this.decisions = decisions;
        this.repository = repository;
        this.traces = traces;
    }

    @Override
    public Explained explain(String decision, String versionTag, Map<String, Object> inputs) {
        return traces.explain(
                decision,
                versionTag,
                TraceEveryAnswer.matchedWhile(() -> evaluate(decision, versionTag, inputs)));
    }

    @Override
    @Transactional
    public List<Map<String, Object>> evaluateFor(
            String businessKey, String decision, String versionTag, Map<String, Object> inputs) {
        return TraceEveryAnswer.askingFor(
                businessKey, () -> evaluate(decision, versionTag, inputs));
    }

    @Override
    public List<Map<String, Object>> evaluate(
            String decision, String versionTag, Map<String, Object> inputs) {
        String table = table(decision, versionTag).getId();
        try {
            return decisions
                    .evaluateDecisionTableById(table)
                    .variables(ProcessVariables.plain(inputs))
                    .evaluate()
                    .getResultList()
                    .stream()
                    .map(EngineDecisions::outputs)
                    .toList();
        } catch (ProcessEngineException e) {
            throw new IllegalStateException(
                    "%s of %s: %s"
                            .formatted(
                                    decision,
                                    versionTag,
                                    NestedExceptionUtils.getMostSpecificCause(e).getMessage()),
                    e);
        }
    }

    @Override
    public Set<String> versionTags(String decision) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .list()
                .stream()
                .map(DecisionDefinition::getVersionTag)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private DecisionDefinition table(String decision, String versionTag) {
        DecisionDefinition table =
                repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(decision)
                        .versionTag(versionTag)
                        .singleResult();
        if (table == null) {
            throw new IllegalArgumentException(
                    "No table " + decision + " in the rule set " + versionTag);
        }
        return table;
    }

    /** In the order of the table's columns; an empty cell gives null. */
    private static Map<String, Object> outputs(Map<String, Object> rule) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(rule));
    }
}
