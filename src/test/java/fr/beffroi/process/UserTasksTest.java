package fr.beffroi.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.kernel.PersonId;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class UserTasksTest {

    @Autowired private Processes processes;
    @Autowired private UserTasks tasks;
    @Autowired private RepositoryService repository;

    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void drawOneTask() {
        repository
                .createDeployment()
                .name("one-task")
                .enableDuplicateFiltering(true)
                .addModelInstance(
                        "one-task.bpmn",
                        Bpmn.createExecutableProcess("one-task")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("UT_look")
                                .name("Regarder")
                                .camundaCandidateGroups("INSTRUCTION:PREF-62:BPD")
                                .camundaDueDate("P10D")
                                .endEvent()
                                .done())
                .deploy();
    }

    @Test
    void aTaskIsTakenDoneOnceAndThenIsOver() {
        processes.start("one-task", key, Map.of("applicationId", key));
        UserTask task = tasks.openFor(key).getFirst();
        assertThat(task.group()).isEqualTo("INSTRUCTION:PREF-62:BPD");
        assertThat(task.applicationId()).isEqualTo(key);

        PersonId someone = PersonId.next();
        PersonId another = PersonId.next();
        assertThat(tasks.claim(task.id(), someone)).isTrue();
        assertThat(tasks.claim(task.id(), another)).isFalse();
        assertThat(tasks.complete(task.id(), another, Map.of())).isFalse();
        assertThat(tasks.complete(task.id(), someone, Map.of())).isTrue();
        assertThat(tasks.complete(task.id(), someone, Map.of())).isFalse();
        assertThat(tasks.find(task.id())).isEmpty();
    }

    @Test
    void aProcessStartsOnceForABusinessKey() {
        processes.start("one-task", key, Map.of("applicationId", key));

        assertThatThrownBy(() -> processes.start("one-task", key, Map.of("applicationId", key)))
                .isInstanceOf(AlreadyStartedException.class);
        assertThat(tasks.openFor(key)).hasSize(1);
    }
}
