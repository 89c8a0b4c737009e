package fr.beffroi.process.map;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * A version of a process as it was drawn; never changes.
 *
 * @param names French names by id
 * @param joins ids of gateways where parallel ways meet
 */
record Drawing(String xml, Map<String, String> names, List<Flow> flows, Set<String> joins) {

    /** A sequence flow from one step to the next. */
    record Flow(String id, String from, String to) {}

    static Drawing of(byte[] bpmn) {
        BpmnModelInstance model = Bpmn.readModelFromStream(new java.io.ByteArrayInputStream(bpmn));
        return new Drawing(
                new String(bpmn, StandardCharsets.UTF_8), names(model), flows(model), joins(model));
    }

    private static Map<String, String> names(BpmnModelInstance model) {
        Map<String, String> names = new HashMap<>();
        for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
            if (element.getName() != null) {
                names.put(element.getId(), element.getName());
            }
        }
        return Map.copyOf(names);
    }

    private static List<Flow> flows(BpmnModelInstance model) {
        return model.getModelElementsByType(SequenceFlow.class).stream()
                .map(flow ->
                        new Flow(flow.getId(), flow.getSource().getId(), flow.getTarget().getId()))
                .toList();
    }

    private static Set<String> joins(BpmnModelInstance model) {
        Set<String> joins = new HashSet<>();
        for (ParallelGateway gateway : model.getModelElementsByType(ParallelGateway.class)) {
            joins.add(gateway.getId());
        }
        return Set.copyOf(joins);
    }
}
