package fr.beffroi.process.move;

import fr.beffroi.process.ProcessMoves.Barred;
import fr.beffroi.process.ProcessMoves.Step;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.jspecify.annotations.Nullable;

/**
 * The part of a drawing (the process, or one of its sub-processes) in which a token stands: where
 * it can be sent, and what bars the way.
 */
final class Part {

    private final FlowNode here;
    private final Collection<FlowNode> nodes;
    private final ParallelWays ways;

    Part(FlowNode here) {
        this.here = here;
        this.nodes = here.getParentElement().getChildElementsByType(FlowNode.class);
        this.ways = new ParallelWays(nodes, this::after);
    }

    /** Tasks and called processes; events and questions are the drawing's own. */
    List<Activity> steps() {
        return nodes.stream()
                .filter(Activity.class::isInstance)
                .map(Activity.class::cast)
                .filter(step -> !(step instanceof SubProcess part && part.triggeredByEvent()))
                .filter(step -> !step.equals(here))
                .toList();
    }

    /** Why a token may not be sent there; empty if it may. */
    Optional<Barred> bar(Activity target) {
        Stream<Barred> skipped =
                acts(LegalActs.NEVER_SKIPPED)
                        .filter(act -> isSkipped(act, target))
                        .map(act -> barred(target, "process.move.refused.skip", act));
        Stream<Barred> twice =
                acts(LegalActs.NEVER_TWICE)
                        .filter(act -> isDoneTwice(act, target))
                        .map(act -> barred(target, "process.move.refused.twice", act));
        return Stream.concat(strayed(target), Stream.concat(skipped, twice)).findFirst();
    }

    /** Whether the step can be given up beside others: no join waits for it, and no law. */
    boolean mayEnd() {
        return !ways.isAwaited(here) && !LegalActs.NEVER_SKIPPED.contains(here.getId());
    }

    private Stream<Barred> strayed(FlowNode target) {
        if (ways.areTogether(here, target)) {
            return Stream.empty();
        }
        FlowNode inside = ways.isAwaited(here) ? here : target;
        return Stream.of(barred(target, "process.move.refused.parallel", inside));
    }

    /** It lies ahead, the target lies behind it for good, and no drawn way goes round it. */
    private boolean isSkipped(FlowNode act, FlowNode target) {
        if (act.equals(target)) {
            return false;
        }
        boolean ahead = act.equals(here) || reaches(here, act, null);
        boolean round = !act.equals(here) && reaches(here, target, act);
        return ahead && reaches(act, target, null) && !reaches(target, act, null) && !round;
    }

    /** It is over for good, and the target leads to it again. */
    private boolean isDoneTwice(FlowNode act, FlowNode target) {
        return !act.equals(here)
                && reaches(act, here, null)
                && !reaches(here, act, null)
                && (act.equals(target) || reaches(target, act, null));
    }

    private Stream<FlowNode> acts(Set<String> ids) {
        return nodes.stream().filter(node -> ids.contains(node.getId()));
    }

    private boolean reaches(FlowNode from, FlowNode to, @Nullable FlowNode without) {
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> next = new ArrayDeque<>(after(from));
        while (!next.isEmpty()) {
            FlowNode node = next.pop();
            if (node.equals(without) || !seen.add(node)) {
                continue;
            }
            if (node.equals(to)) {
                return true;
            }
            next.addAll(after(node));
        }
        return false;
    }

    private List<FlowNode> after(FlowNode node) {
        Stream<FlowNode> flows = node.getOutgoing().stream().map(flow -> flow.getTarget());
        Stream<FlowNode> edges =
                nodes.stream()
                        .filter(edge ->
                                edge instanceof BoundaryEvent event
                                        && event.getAttachedTo().equals(node));
        return Stream.concat(flows, edges).toList();
    }

    private static Barred barred(FlowNode target, String why, FlowNode act) {
        return new Barred(step(target), why, step(act));
    }

    static Step step(FlowNode node) {
        return new Step(node.getId(), node.getName() == null ? node.getId() : node.getName());
    }
}
