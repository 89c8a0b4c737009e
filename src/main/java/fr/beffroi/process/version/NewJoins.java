package fr.beffroi.process.version;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;

/**
 * Joins of parallel ways that only the newer drawing has. A file that stands before one, behind its
 * fork, came alone: it would wait there for ever.
 */
final class NewJoins {

    private final BpmnModelInstance after;
    private final Set<String> joins = new HashSet<>();

    NewJoins(BpmnModelInstance before, BpmnModelInstance after) {
        this.after = after;
        for (ParallelGateway gateway : after.getModelElementsByType(ParallelGateway.class)) {
            boolean isNew = before.getModelElementById(gateway.getId()) == null;
            if (isNew && gateway.getIncoming().size() > 1) {
                joins.add(gateway.getId());
            }
        }
    }

    /** Whether a file that stands at that step would be held by one of them. */
    boolean hold(String step) {
        if (joins.isEmpty() || !(after.getModelElementById(step) instanceof FlowNode from)) {
            return false;
        }
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> next = new ArrayDeque<>();
        next.add(from);
        while (!next.isEmpty()) {
            FlowNode node = next.pop();
            if (joins.contains(node.getId())) {
                return true;
            }
            boolean forks = node instanceof ParallelGateway && node.getOutgoing().size() > 1;
            if (seen.add(node) && !forks) {
                node.getOutgoing().forEach(flow -> next.add(flow.getTarget()));
            }
        }
        return false;
    }
}
