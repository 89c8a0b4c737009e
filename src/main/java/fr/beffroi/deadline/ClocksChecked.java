package fr.beffroi.deadline;

import fr.beffroi.process.Reconciliation;
import java.util.List;
import org.springframework.stereotype.Component;

/** The clocks and their timers, for operators to compare. */
@Component
class ClocksChecked implements Reconciliation {

    private final ClockReconciliation clocks;

    ClocksChecked(ClockReconciliation clocks) {
        this.clocks = clocks;
    }

    @Override
    public String key() {
        return "clocks";
    }

    @Override
    public List<String> differences() {
        return clocks.drifts().stream()
                .map(drift ->
                        "%s %s : %s, %s"
                                .formatted(
                                        drift.key(),
                                        drift.timer(),
                                        drift.expected(),
                                        drift.found()))
                .toList();
    }

    @Override
    public int mend() {
        return clocks.mend();
    }
}
