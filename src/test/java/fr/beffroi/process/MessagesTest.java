package fr.beffroi.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.PersonId;
import fr.beffroi.testing.EngineJobs;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine throws at a message nobody waits for; ours is kept until somebody does. */
@EngineTest
class MessagesTest {

    @Autowired private Processes processes;
    @Autowired private UserTasks tasks;
    @Autowired private RepositoryService repository;
    @Autowired private RuntimeService runtime;
    @Autowired private HistoryService history;
    @Autowired private TransactionTemplate transaction;
    @Autowired private EngineJobs jobs;

    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void drawATaskThenAMessage() {
        repository
                .createDeployment()
                .name("waiting")
                .enableDuplicateFiltering(true)
                .addModelInstance(
                        "waiting.bpmn",
                        Bpmn.createExecutableProcess("waiting")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("UT_look")
                                .camundaCandidateGroups("INSTRUCTION:PREF-62:BPD")
                                .intermediateCatchEvent("ME_news")
                                .message("MSG_NEWS")
                                .intermediateCatchEvent("ME_more")
                                .message("MSG_NEWS")
                                .endEvent()
                                .done())
                .addModelInstance(
                        "sending.bpmn",
                        Bpmn.createExecutableProcess("sending")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .serviceTask()
                                .camundaExpression("${sends.send(applicationId)}")
                                .intermediateCatchEvent("ME_own")
                                .message("MSG_OWN")
                                .endEvent()
                                .done())
                .deploy();
    }

    @Test
    void aMessageThatComesTooEarlyIsDeliveredWhenTheProcessGetsThere() {
        send("news-1");
        start();
        jobs.runDue(key);
        assertThat(tasks.openFor(key)).hasSize(1);

        look();
        jobs.runDue(key);

        assertThat(waitsFor("ME_more")).isTrue();
        assertThat(
                        history.createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(key)
                                .singleResult()
                                .getEndTime())
                .isNull();
    }

    @Test
    void eachMessageIsDeliveredOnceAndInOrder() {
        start();
        send("news-1");
        send("news-1");
        look();
        jobs.runDue(key);
        assertThat(waitsFor("ME_more")).isTrue();

        send("news-1");
        assertThat(waitsFor("ME_more")).isTrue();
        send("news-2");
        assertThat(isOver()).isTrue();
    }

    @Test
    void aMessageOfATransactionThatIsUndoneWasNeverSent() {
        start();
        transaction.executeWithoutResult(status -> {
            send("news-1");
            status.setRollbackOnly();
        });
        look();
        jobs.runDue(key);
        assertThat(waitsFor("ME_news")).isTrue();
    }

    @Test
    void aProcessMayBeSentAMessageByItsOwnStep() {
        processes.start("sending", key, Map.of("applicationId", key));
        jobs.runDue(key);
        assertThat(isOver()).isTrue();
    }

    @Test
    void aMessageWithdrawsAtOnceWhateverIsOpen() {
        processes.start("application-intake", key, Samples.application(key));
        processes.send("early-" + key, "MSG_WITHDRAWAL", key, Map.of());
        assertThat(isOver()).isTrue();
    }

    /** Whoever comes first, the sender or the process, the other sees it. */
    @RepeatedTest(10)
    void theMessageIsNotMissedWhenBothComeAtTheSameMoment() {
        start();
        var together = new CountDownLatch(1);
        var process = after(together, this::look);
        var sender = after(together, () -> send("news-1"));
        together.countDown();
        CompletableFuture.allOf(process, sender).join();
        jobs.runDue(key);

        assertThat(waitsFor("ME_more")).isTrue();
    }

    private static CompletableFuture<Void> after(CountDownLatch latch, Runnable action) {
        return CompletableFuture.runAsync(() -> {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            action.run();
        });
    }

    private void start() {
        processes.start("waiting", key, Map.of("applicationId", key));
    }

    private void look() {
        tasks.complete(tasks.openFor(key).getFirst().id(), PersonId.next(), Map.of());
    }

    private void send(String name) {
        processes.send(name + "-" + key, "MSG_NEWS", key, Map.of("said", name));
    }

    private boolean waitsFor(String event) {
        List<String> active =
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).list().stream()
                        .flatMap(p -> runtime.getActiveActivityIds(p.getId()).stream())
                        .toList();
        return active.contains(event);
    }

    private boolean isOver() {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).count() == 0;
    }

    @TestComponent
    @ProcessBean("sends")
    static class Sends {

        private final Processes processes;

        Sends(Processes processes) {
            this.processes = processes;
        }

        void send(String key) {
            processes.send("own-" + key, "MSG_OWN", key, Map.of());
        }
    }
}
