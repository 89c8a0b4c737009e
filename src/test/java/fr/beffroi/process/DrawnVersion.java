package fr.beffroi.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** All drawings of one version of the service. */
record DrawnVersion(Map<String, byte[]> files) {

    private static final Pattern OUTCOME = Pattern.compile("(\\w+Outcome) == '(\\w+)'");

    /** Where a process may wait: for a person, an event, a job or a called process. */
    record Place(String process, String step) {}

    /** The version in force before this one: the files that a service of that version had. */
    static DrawnVersion previous() {
        return in(Path.of("src/test/resources/previous"));
    }

    static DrawnVersion present() {
        return in(Path.of("processes"));
    }

    private static DrawnVersion in(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            Map<String, byte[]> files = new LinkedHashMap<>();
            for (Path file : all.filter(f -> f.toString().endsWith(".bpmn")).sorted().toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
            return new DrawnVersion(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deploys all of them together, as newest version; the deployment's id. */
    String deploy(RepositoryService repository, String name) {
        var deployment = repository.createDeployment().name(name);
        files.forEach((file, bpmn) ->
                deployment.addInputStream(name + "/" + file, new ByteArrayInputStream(bpmn)));
        return deployment.deploy().getId();
    }

    List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (BpmnModelInstance model : models()) {
            String process = model.getModelElementsByType(Process.class).iterator().next().getId();
            model.getModelElementsByType(FlowNode.class).stream()
                    .filter(DrawnVersion::isAPlace)
                    .map(node -> new Place(process, node.getId()))
                    .forEach(places::add);
        }
        return places;
    }

    private static boolean isAPlace(FlowNode node) {
        boolean inAnEvent =
                node.getParentElement() instanceof SubProcess part && part.triggeredByEvent();
        boolean afterAGateway =
                node.getIncoming().stream()
                        .anyMatch(flow -> flow.getSource() instanceof EventBasedGateway);
        return !inAnEvent
                && (node instanceof UserTask
                        || node instanceof CallActivity
                        || node instanceof EventBasedGateway
                        || (node instanceof IntermediateCatchEvent && !afterAGateway)
                        || node.isCamundaAsyncBefore());
    }

    /** The words that a task may give for each outcome, the main way first. */
    Map<String, Set<String>> outcomes() {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        for (BpmnModelInstance model : models()) {
            for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
                if (flow.getConditionExpression() != null) {
                    OUTCOME.matcher(flow.getConditionExpression().getTextContent())
                            .results()
                            .forEach(found ->
                                    words.computeIfAbsent(
                                                    found.group(1), _ -> new LinkedHashSet<>())
                                            .add(found.group(2)));
                }
            }
        }
        return words;
    }

    private List<BpmnModelInstance> models() {
        return files.values().stream()
                .map(bpmn -> Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn)))
                .toList();
    }
}
