package fr.beffroi.process.decision;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.springframework.stereotype.Component;

/**
 * A table that gives one answer must give one: when no rule matches, the engine would go on with
 * nothing, and a file with no legal clock or no signatory. Here it is the error {@code
 * ERR_NO_RULE}. A table that collects may well find nothing. Numbers go into tables as they are.
 */
@Component
class RulesMustDecide extends AbstractProcessEnginePlugin {

    static final String NO_RULE = "ERR_NO_RULE";

    private final TraceEveryAnswer traces;

    RulesMustDecide(TraceEveryAnswer traces) {
        this.traces = traces;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var tables =
                (DefaultDmnEngineConfiguration)
                        DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        tables.setCustomPostDecisionTableEvaluationListeners(
                new ArrayList<>(
                        List.<DmnDecisionTableEvaluationListener>of(
                                RulesMustDecide::check, traces)));
        keepNumbersExact(tables);
        configuration.setDmnEngineConfiguration(tables);
    }

    /** FEEL's own type, which the engine does not know: the value goes into the table as it is. */
    private static void keepNumbersExact(DefaultDmnEngineConfiguration tables) {
        tables.getTransformer()
                .getDataTypeTransformerRegistry()
                .addTransformer("number", Variables::untypedValue);
    }

    private static void check(DmnDecisionTableEvaluationEvent evaluation) {
        DmnDecision table = evaluation.getDecisionTable();
        if (evaluation.getMatchingRules().isEmpty() && !collects(table)) {
            throw new BpmnError(
                    NO_RULE, "No rule of %s for %s".formatted(table.getKey(), said(evaluation)));
        }
    }

    private static boolean collects(DmnDecision table) {
        var logic = (DmnDecisionTableImpl) table.getDecisionLogic();
        return logic.getHitPolicyHandler().getHitPolicyEntry().getHitPolicy() == HitPolicy.COLLECT;
    }

    private static List<String> said(DmnDecisionTableEvaluationEvent evaluation) {
        return evaluation.getInputs().stream()
                .map(input -> input.getInputVariable() + "=" + input.getValue().getValue())
                .toList();
    }
}
