package fr.beffroi.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.kernel.PersonId;
import fr.beffroi.testing.EngineJobs;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people, or two nodes, at the same moment. */
@EngineTest
class RacesTest {

    private static final Map<String, Object> GIVEN = Map.of("opinionOutcome", "GIVEN");

    @Autowired private Processes processes;
    @Autowired private UserTasks tasks;
    @Autowired private Commands commands;
    @Autowired private EngineJobs jobs;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void twoRows() {
        jdbc.sql("create table if not exists counted (id int primary key, n int not null)")
                .update();
        jdbc.sql("insert into counted values (1, 0), (2, 0) on conflict do nothing").update();
    }

    @RepeatedTest(5)
    void ofTwoWhoCompleteATaskOneWinsAndTheOtherIsTold() {
        processes.start("review", key, Samples.fundingRequest(key));
        jobs.runDue(key);
        String task = tasks.openFor(key).getFirst().id();

        List<Boolean> done =
                together(
                        () -> tasks.complete(task, PersonId.next(), Map.of()),
                        () -> tasks.complete(task, PersonId.next(), Map.of()));

        assertThat(done).containsExactlyInAnyOrder(true, false);
    }

    @RepeatedTest(5)
    void ofTwoWhoStartAProcessOneIsRefused() {
        Supplier<Boolean> start =
                () -> {
                    try {
                        processes.start("review", key, Samples.fundingRequest(key));
                        return true;
                    } catch (AlreadyStartedException e) {
                        return false;
                    }
                };
        assertThat(together(start, start)).containsExactlyInAnyOrder(true, false);
        jobs.runDue(key);
        assertThat(tasks.openFor(key)).hasSize(1);
    }

    @Test
    void aRefusedStartLeavesTheCallersTransactionAlive() {
        processes.start("review", key, Samples.fundingRequest(key));
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("update counted set n = 0 where id = 1").update();
            assertThatThrownBy(() -> processes.start("review", key, Samples.fundingRequest(key)))
                    .isInstanceOf(AlreadyStartedException.class);
        });
    }

    @RepeatedTest(5)
    void twoServicesThatAnswerAtTheSameMomentDoNotDisturbEachOther() {
        processes.start("funding-request", key, Samples.fundingRequest(key));
        jobs.runDue(key);
        List<UserTask> both = tasks.openFor(key);

        List<Boolean> done =
                together(
                        () -> tasks.complete(both.get(0).id(), PersonId.next(), GIVEN),
                        () -> tasks.complete(both.get(1).id(), PersonId.next(), GIVEN));
        jobs.runDue(key);

        assertThat(done).containsExactly(true, true);
        assertThat(tasks.openFor(key).getFirst().definitionKey()).isEqualTo("UT_review_report");
    }

    @Test
    void aDeadlockedCommandIsTriedAgainAsAWhole() {
        int before = counted(1);
        var meet = new CyclicBarrier(2);
        together(
                () -> commands.countBoth(1, 2, meet, new AtomicInteger()),
                () -> commands.countBoth(2, 1, meet, new AtomicInteger()));
        assertThat(counted(1)).isEqualTo(before + 2);
        assertThat(counted(2)).isEqualTo(counted(1));
    }

    @Test
    void aCommandThatLosesEachTimeIsGivenUpAfterThreeMoreTries() {
        var tries = new AtomicInteger();
        assertThatThrownBy(() -> commands.lose(tries))
                .isInstanceOf(OptimisticLockingException.class);
        assertThat(tries).hasValue(4);
    }

    @Test
    void anotherFailureIsNotTriedAgain() {
        var tries = new AtomicInteger();
        assertThatThrownBy(() -> commands.fail(tries)).isInstanceOf(IllegalStateException.class);
        assertThat(tries).hasValue(1);
    }

    @Test
    void insideATransactionNothingIsTriedAgain() {
        var tries = new AtomicInteger();
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> commands.lose(tries)))
                .isInstanceOf(OptimisticLockingException.class);
        assertThat(tries).hasValue(1);
    }

    private int counted(int id) {
        return jdbc.sql("select n from counted where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private static <T> List<T> together(Supplier<T> one, Supplier<T> other) {
        var start = new CyclicBarrier(2);
        return Stream.of(one, other)
                .map(action ->
                        CompletableFuture.supplyAsync(
                                () -> {
                                    await(start);
                                    return action.get();
                                },
                                task -> Thread.ofPlatform().start(task)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @TestComponent
    static class Commands {

        private final JdbcClient jdbc;

        Commands(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** Takes the two rows in that order; both callers hold their first one at the barrier. */
        @Retried
        @Transactional
        boolean countBoth(int first, int second, CyclicBarrier meet, AtomicInteger tries) {
            count(first);
            if (tries.getAndIncrement() == 0) {
                RacesTest.await(meet);
            }
            count(second);
            return true;
        }

        private void count(int id) {
            jdbc.sql("update counted set n = n + 1 where id = ?").param(id).update();
        }

        @Retried
        @Transactional
        void lose(AtomicInteger tries) {
            tries.incrementAndGet();
            throw new OptimisticLockingException("lost");
        }

        @Retried
        @Transactional
        void fail(AtomicInteger tries) {
            tries.incrementAndGet();
            throw new IllegalStateException("broken");
        }
    }
}
