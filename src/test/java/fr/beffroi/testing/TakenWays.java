package fr.beffroi.testing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Which flows and steps of the drawings in {@code processes/} the tests of this JVM really took,
 * and on what: gathered over all engines that the suite starts.
 */
public class TakenWays extends AbstractProcessEnginePlugin {

    /** What took a way. */
    public enum By {
        /** The whole running service. */
        SERVICE,
        /** The engine alone, with beans that record what is asked of them. */
        DRAWING
    }

    private static final Map<By, Set<String>> TAKEN = new EnumMap<>(By.class);

    static {
        for (By by : By.values()) {
            TAKEN.put(by, ConcurrentHashMap.newKeySet());
        }
    }

    private final Set<String> taken;

    public TakenWays(By by) {
        this.taken = Objects.requireNonNull(TAKEN.get(by));
    }

    /** The flows and steps taken so far, each as {@code process/id}. */
    public static Set<String> by(By by) {
        return Set.copyOf(Objects.requireNonNull(TAKEN.get(by)));
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var others = configuration.getCustomPostBPMNParseListeners();
        List<BpmnParseListener> all = new ArrayList<>(others == null ? List.of() : others);
        all.add(new OnEveryWay());
        configuration.setCustomPostBPMNParseListeners(all);
    }

    private class OnEveryWay extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            listen(process);
        }

        private void listen(ScopeImpl scope) {
            for (ActivityImpl step : scope.getActivities()) {
                step.addListener(
                        ExecutionListener.EVENTNAME_END, (ExecutionListener) this::leftStep);
                step.getOutgoingTransitions()
                        .forEach(flow ->
                                ((TransitionImpl) flow)
                                        .addListener(
                                                ExecutionListener.EVENTNAME_TAKE,
                                                (ExecutionListener) this::tookFlow));
                listen(step);
            }
        }

        private void leftStep(DelegateExecution execution) {
            if (!execution.isCanceled()) {
                took((ExecutionEntity) execution, execution.getCurrentActivityId());
            }
        }

        private void tookFlow(DelegateExecution execution) {
            took((ExecutionEntity) execution, execution.getCurrentTransitionId());
            took((ExecutionEntity) execution, execution.getCurrentActivityId());
        }

        /** Drawings of tests, and those of earlier versions, have other names. */
        private void took(ExecutionEntity execution, String id) {
            ProcessDefinitionEntity process = execution.getProcessDefinition();
            if (process.getResourceName().startsWith("processes/")) {
                taken.add(process.getKey() + "/" + id);
            }
        }
    }
}
