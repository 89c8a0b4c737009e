package fr.beffroi.process;

import static org.assertj.core.api.Assertions.assertThat;

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
                .map(HistoricActivityInstance::getActivityId)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isEnd(HistoricActivityInstance step) {
        return step.getActivityType().toLowerCase(Locale.ROOT).endsWith("endevent");
    }
}
