package fr.beffroi.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/**
 * What is drawn in one file of {@code processes/}.
 *
 * @param steps ids of tasks, events and gateways
 * @param flows ids of sequence flows
 */
public record DrawnWays(String process, String name, Set<String> steps, Set<String> flows) {

    /** Every process of the service, by its id. */
    public static List<DrawnWays> all() {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(DrawnWays::of)
                    .sorted(Comparator.comparing(DrawnWays::process))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DrawnWays of(Path file) {
        BpmnModelInstance model = read(file);
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        Set<String> steps = new TreeSet<>();
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            // What is in a sub-process says whether it was entered.
            if (!(node instanceof SubProcess)) {
                steps.add(node.getId());
            }
        }
        Set<String> flows = new TreeSet<>();
        for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
            // The engine takes no flow out of a gateway of events: the event itself says it.
            if (!(flow.getSource() instanceof EventBasedGateway)) {
                flows.add(flow.getId());
            }
        }
        return new DrawnWays(process.getId(), process.getName(), steps, flows);
    }

    private static BpmnModelInstance read(Path file) {
        try {
            return Bpmn.readModelFromStream(new ByteArrayInputStream(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
