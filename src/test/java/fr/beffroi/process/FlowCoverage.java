package fr.beffroi.process;

import fr.beffroi.testing.DrawnWays;
import fr.beffroi.testing.TakenWays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.boot.test.context.TestComponent;

/** Which sequence flows of the drawings were taken by the tests of the engine alone so far. */
@TestComponent
class FlowCoverage extends TakenWays {

    FlowCoverage() {
        super(By.DRAWING);
    }

    /** The flows that no test took, by process. */
    Map<String, Set<String>> neverTaken(List<String> processes) {
        Set<String> taken = by(By.DRAWING);
        Map<String, Set<String>> missed = new TreeMap<>();
        for (DrawnWays drawn : DrawnWays.all()) {
            Set<String> left = new TreeSet<>(drawn.flows());
            left.removeIf(flow -> taken.contains(drawn.process() + "/" + flow));
            if (processes.contains(drawn.process()) && !left.isEmpty()) {
                missed.put(drawn.process(), left);
            }
        }
        return missed;
    }
}
