package fr.beffroi.worklist;

import fr.beffroi.process.Reconciliation;
import java.util.List;
import org.springframework.stereotype.Component;

/** The task list and the engine's tasks, for operators to compare. */
@Component
class WorklistChecked implements Reconciliation {

    private final WorklistReconciliation worklist;

    WorklistChecked(WorklistReconciliation worklist) {
        this.worklist = worklist;
    }

    @Override
    public String key() {
        return "worklist";
    }

    @Override
    public List<String> differences() {
        return worklist.gaps().stream().map(gap -> gap.kind() + " " + gap.task()).toList();
    }

    @Override
    public int mend() {
        List<WorklistGap> gaps = worklist.gaps();
        gaps.forEach(worklist::mend);
        return gaps.size();
    }
}
