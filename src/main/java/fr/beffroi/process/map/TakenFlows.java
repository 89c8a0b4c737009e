package fr.beffroi.process.map;

import fr.beffroi.process.map.Drawing.Flow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The way gone. The engine's history knows steps, not flows; but a step was reached from the last
 * of its possible predecessors that had ended, and a join of parallel ways from each of them.
 */
final class TakenFlows {

    private TakenFlows() {}

    /**
     * @param passages of one process, in the order in which they happened
     */
    static List<String> of(Drawing drawing, List<Passage> passages) {
        Set<String> taken = new LinkedHashSet<>();
        for (int i = 0; i < passages.size(); i++) {
            String reached = passages.get(i).activity();
            List<Flow> incoming = new ArrayList<>();
            for (int before = i - 1; before >= 0; before--) {
                Passage earlier = passages.get(before);
                if (earlier.endedAt() != null && !earlier.cancelled()) {
                    incoming.addAll(between(drawing, earlier.activity(), reached));
                }
                if (!incoming.isEmpty() && !drawing.joins().contains(reached)) {
                    break;
                }
            }
            incoming.forEach(flow -> taken.add(flow.id()));
        }
        return List.copyOf(taken);
    }

    private static List<Flow> between(Drawing drawing, String from, String to) {
        return drawing.flows().stream()
                .filter(flow -> flow.from().equals(from) && flow.to().equals(to))
                .toList();
    }
}
