package fr.beffroi.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Locale;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.springframework.boot.test.context.TestComponent;

/** How a process ended. */
@TestComponent
class Ends {

    private final HistoryService history;

    Ends(HistoryService history) {
        this.history = history;
    }

    /** Id of the end event reached by the process that was started for that business key. */
    String of(String businessKey) {
        var instance =
                history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .rootProcessInstances()
                        .singleResult();
        assertThat(instance.getEndTime()).as("ended").isNotNull();
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceEndTime()
                .desc()
                .list()
                .stream()
                .filter(step -> isEnd(step))
                .sorted(lastFirst(instance.getId()))
                .map(HistoricActivityInstance::getActivityId)
                .findFirst()
                .orElseThrow();
    }

    /** Two ends in one millisecond: that of a part comes before that of the whole. */
    private static Comparator<HistoricActivityInstance> lastFirst(String whole) {
        return Comparator.comparing(HistoricActivityInstance::getEndTime)
                .reversed()
                .thenComparing(step -> !whole.equals(step.getParentActivityInstanceId()));
    }

    private static boolean isEnd(HistoricActivityInstance step) {
        return step.getActivityType().toLowerCase(Locale.ROOT).endsWith("endevent");
    }
}
