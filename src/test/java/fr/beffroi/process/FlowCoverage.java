package fr.beffroi.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.boot.test.context.TestComponent;

/** Which sequence flows of the drawings were taken by the tests so far. */
@TestComponent
class FlowCoverage extends AbstractProcessEnginePlugin {

    private final Map<String, Set<String>> drawn = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> taken = new ConcurrentHashMap<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var others = configuration.getCustomPostBPMNParseListeners();
        List<BpmnParseListener> all = new ArrayList<>(others == null ? List.of() : others);
        all.add(new OnEveryFlow());
        configuration.setCustomPostBPMNParseListeners(all);
    }

    /** One line for each process, and the flows that no test took. */
    Map<String, Set<String>> neverTaken(List<String> processes) {
        Map<String, Set<String>> missed = new TreeMap<>();
        for (String process : processes) {
            Set<String> all = drawn.getOrDefault(process, Set.of());
            Set<String> left = new TreeSet<>(all);
            left.removeAll(taken.getOrDefault(process, Set.of()));
            System.out.printf(
                    "Flows of %s taken by tests: %d of %d (%d %%)%n",
                    process,
                    all.size() - left.size(),
                    all.size(),
                    all.isEmpty() ? 0 : 100 * (all.size() - left.size()) / all.size());
            if (all.isEmpty() || !left.isEmpty()) {
                missed.put(process, left);
            }
        }
        return missed;
    }

    private class OnEveryFlow extends AbstractBpmnParseListener {

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
            String process = ((ProcessDefinition) flow.getProcessDefinition()).getKey();
            of(drawn, process).add(flow.getId());
            flow.addListener(
                    ExecutionListener.EVENTNAME_TAKE,
                    (ExecutionListener) execution -> took(execution, process));
        }

        private void took(DelegateExecution execution, String process) {
            of(taken, process).add(execution.getCurrentTransitionId());
        }

        private static Set<String> of(Map<String, Set<String>> flows, String process) {
            return flows.computeIfAbsent(process, _ -> ConcurrentHashMap.newKeySet());
        }
    }
}
