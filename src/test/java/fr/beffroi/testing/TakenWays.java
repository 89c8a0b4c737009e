package fr.beffroi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
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

    private static final Path FOLDER = Path.of("target", "ways");

    static {
        for (By by : By.values()) {
            TAKEN.put(by, ConcurrentHashMap.newKeySet());
        }
        Runtime.getRuntime().addShutdownHook(new Thread(TakenWays::keep, "keep-taken-ways"));
    }

    private final Set<String> taken;

    public TakenWays(By by) {
        this.taken = Objects.requireNonNull(TAKEN.get(by));
    }

    /** The flows and steps taken so far in this JVM, each as {@code process/id}. */
    public static Set<String> by(By by) {
        return Set.copyOf(Objects.requireNonNull(TAKEN.get(by)));
    }

    /**
     * The flows and steps taken in the JVMs of the suite that are over, each as {@code process/id}.
     *
     * @throws IOException if none kept any
     */
    public static Set<String> kept(By by) throws IOException {
        Set<String> all = new TreeSet<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                String mark = by + " ";
                Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith(mark))
                        .map(line -> line.substring(mark.length()))
                        .forEach(all::add);
            }
        }
        return all;
    }

    private static void keep() {
        List<String> lines = new ArrayList<>();
        TAKEN.forEach((by, ways) -> ways.forEach(way -> lines.add(by + " " + way)));
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(ProcessHandle.current().pid() + ".txt"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

        /** What a flow leads to is reached: waiting steps and faults are not left by themselves. */
        private void tookFlow(DelegateExecution execution) {
            var token = (ExecutionEntity) execution;
            took(token, token.getCurrentTransitionId());
            took(token, token.getCurrentActivityId());
            took(token, token.getTransition().getDestination().getId());
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
