package fr.beffroi.process.decision;

import fr.beffroi.process.Decisions;
import fr.beffroi.process.engine.ProcessVariables;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Service;

@Service
class EngineDecisions implements Decisions {

    private final DecisionService decisions;
    private final RepositoryService repository;

    EngineDecisions(DecisionService decisions, RepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    @Override
    public List<Map<String, Object>> evaluate(
            String decision, String versionTag, Map<String, Object> inputs) {
        return decisions
                .evaluateDecisionTableById(table(decision, versionTag).getId())
                .variables(ProcessVariables.plain(inputs))
                .evaluate()
                .getResultList()
                .stream()
                .map(Map::copyOf)
                .toList();
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
}
