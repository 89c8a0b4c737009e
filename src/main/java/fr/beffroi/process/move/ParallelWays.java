package fr.beffroi.process.move;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * The ways between a fork and its join in one part of a drawing. A token taken from its way, or
 * sent into another, would leave the join waiting for ever, or let it pass too soon.
 */
final class ParallelWays {

    private final Function<FlowNode, List<FlowNode>> after;
    private final Map<FlowNode, Set<SequenceFlow>> around = new HashMap<>();
    private final Set<FlowNode> joins = new HashSet<>();

    /**
     * @param after what a token may reach next from a node
     */
    ParallelWays(Collection<FlowNode> nodes, Function<FlowNode, List<FlowNode>> after) {
        this.after = after;
        for (FlowNode node : nodes) {
            if (isParallel(node) && node.getOutgoing().size() > 1) {
                read(node);
            }
        }
    }

    /** Whether ways end at this very node, where tokens wait for each other. */
    boolean isJoin(FlowNode node) {
        return joins.contains(node);
    }

    /** Whether the node lies on a way that a join waits for. */
    boolean isAwaited(FlowNode node) {
        return isJoin(node) || around.containsKey(node);
    }

    /** Whether a token may go from one to the other: both lie on the same ways. */
    boolean areTogether(FlowNode one, FlowNode other) {
        return !isJoin(one) && ways(one).equals(ways(other));
    }

    private Set<SequenceFlow> ways(FlowNode node) {
        return around.getOrDefault(node, Set.of());
    }

    private void read(FlowNode fork) {
        Map<SequenceFlow, Set<FlowNode>> reached = new HashMap<>();
        fork.getOutgoing().forEach(flow -> reached.put(flow, reach(flow.getTarget(), Set.of())));
        Set<FlowNode> closing = new HashSet<>(reached.values().iterator().next());
        reached.values().forEach(closing::retainAll);
        closing.removeIf(node -> !isParallel(node) || node.getIncoming().size() < 2);
        joins.addAll(closing);
        for (SequenceFlow flow : fork.getOutgoing()) {
            for (FlowNode node : reach(flow.getTarget(), closing)) {
                if (reach(node, Set.of()).stream().anyMatch(closing::contains)) {
                    around.computeIfAbsent(node, _ -> new HashSet<>()).add(flow);
                }
            }
        }
    }

    /** The node and what follows it, as far as these, which are left out. */
    private Set<FlowNode> reach(FlowNode from, Set<FlowNode> until) {
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            FlowNode node = next.pop();
            if (!until.contains(node) && seen.add(node)) {
                next.addAll(after.apply(node));
            }
        }
        return seen;
    }

    private static boolean isParallel(FlowNode node) {
        return node instanceof ParallelGateway;
    }
}
