package fr.beffroi.process.decision;

import fr.beffroi.process.decision.TraceRows.Matched;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * Keeps what every table answers for a file. A table asked for nobody in particular, as before a
 * deposit, leaves no trace.
 */
@Component
class TraceEveryAnswer implements DmnDecisionTableEvaluationListener {

    private static final ScopedValue<String> ASKED_FOR = ScopedValue.newInstance();

    private static final ScopedValue<List<Matched>> COLLECTED = ScopedValue.newInstance();

    private final TraceRows rows;

    TraceEveryAnswer(TraceRows rows) {
        this.rows = rows;
    }

    /** Keeps for that file what tables answer meanwhile. */
    static <T> T askingFor(String businessKey, Supplier<T> asking) {
        return ScopedValue.where(ASKED_FOR, businessKey).call(asking::get);
    }

    /** The rows that match while asking, which no file keeps. */
    static List<Matched> matchedWhile(Runnable asking) {
        List<Matched> collected = new ArrayList<>();
        ScopedValue.where(COLLECTED, collected).run(asking);
        return collected;
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent evaluation) {
        if (COLLECTED.isBound()) {
            COLLECTED.get().addAll(matches(evaluation));
            return;
        }
        businessKey()
                .ifPresent(key ->
                        rows.add(
                                key,
                                evaluation.getDecisionTable().getKey(),
                                versionTag(evaluation),
                                inputs(evaluation),
                                matches(evaluation)));
    }

    private static Optional<String> businessKey() {
        if (ASKED_FOR.isBound()) {
            return Optional.of(ASKED_FOR.get());
        }
        var running = Context.getCoreExecutionContext();
        return running != null && running.getExecution() instanceof ExecutionEntity execution
                ? Optional.ofNullable(execution.getProcessBusinessKey())
                : Optional.empty();
    }

    private static String versionTag(DmnDecisionTableEvaluationEvent evaluation) {
        return evaluation.getDecisionTable() instanceof DecisionDefinition deployed
                        && deployed.getVersionTag() != null
                ? deployed.getVersionTag()
                : "";
    }

    private static Map<String, String> inputs(DmnDecisionTableEvaluationEvent evaluation) {
        Map<String, String> inputs = new TreeMap<>();
        evaluation
                .getInputs()
                .forEach(input -> {
                    Object value = input.getValue().getValue();
                    if (value != null) {
                        inputs.put(input.getInputVariable(), text(value));
                    }
                });
        return inputs;
    }

    private static List<Matched> matches(DmnDecisionTableEvaluationEvent evaluation) {
        return evaluation.getMatchingRules().stream().map(TraceEveryAnswer::matched).toList();
    }

    private static Matched matched(DmnEvaluatedDecisionRule rule) {
        Map<String, String> outputs = new TreeMap<>();
        rule.getOutputEntries()
                .forEach((name, entry) -> {
                    Object value = entry.getValue().getValue();
                    if (value != null) {
                        outputs.put(name, text(value));
                    }
                });
        return new Matched(rule.getId(), outputs);
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
