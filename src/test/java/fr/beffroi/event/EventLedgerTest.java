package fr.beffroi.event;

import static fr.beffroi.event.SampleEvents.anApplication;
import static fr.beffroi.event.SampleEvents.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.testing.ReceivedEvent;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@ServiceTest
class EventLedgerTest extends LedgerSteps {

    @Autowired private TurnableClock clock;

    @Test
    void bringsTheFactsOfOneCommandToKafkaWithTheirNumbersAndTheirCause() {
        UUID application = anApplication();

        append(withdrawn(application), withdrawn(application), withdrawn(application));

        List<ReceivedEvent> events = received(3, application);
        assertThat(events).extracting(ReceivedEvent::sequence).containsExactly(1, 2, 3);
        assertThat(events).extracting(ReceivedEvent::key).containsOnly(application.toString());
        assertThat(events)
                .extracting(event -> event.header("ce_correlationid"))
                .containsOnly(events.get(0).id());
        assertThat(events.get(0).headers()).doesNotContainKey("ce_causationid");
        assertThat(events.get(2).header("ce_causationid")).isEqualTo(events.get(1).id());
        assertThat(events.get(0).header("ce_source")).isEqualTo("/beffroi/PREF-62");
        assertThat(events.get(0).header("ce_actorkind")).isEqualTo("SYSTEM");
        assertThat(events.get(0).header("ce_classification")).isEqualTo("interne");
    }

    @Test
    void leavesNothingOfACommandThatIsRolledBack() {
        UUID application = anApplication();

        transaction.executeWithoutResult(status -> {
            ledger.append(withdrawn(application));
            status.setRollbackOnly();
        });
        append(withdrawn(application));

        List<ReceivedEvent> events = received(1, application);
        assertThat(events).extracting(ReceivedEvent::sequence).containsExactly(1);
        assertThat(rows("domain_event", application)).isEqualTo(1);
    }

    @Test
    void refusesToTellOutsideATransaction() {
        assertThatThrownBy(() -> ledger.append(withdrawn(anApplication())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keepsTheOrderOfEachApplicationWhenManyWriteAtOnce() throws Exception {
        List<UUID> hot = Stream.generate(SampleEvents::anApplication).limit(20).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                UUID application = hot.get(i % hot.size());
                all.add(threads.submit(() -> append(withdrawn(application))));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }

        for (UUID application : hot) {
            assertThat(received(25, application))
                    .extracting(ReceivedEvent::sequence)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 25).boxed().toList());
        }
    }

    @Test
    void doesNotSkipAnEventWhoseTransactionCommitsLate() throws Exception {
        UUID slow = anApplication();
        UUID quick = anApplication();
        var written = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> late =
                    other.submit(() ->
                            transaction.executeWithoutResult(_ -> {
                                ledger.append(withdrawn(slow));
                                written.countDown();
                                await(release);
                            }));
            await(written);
            append(withdrawn(quick));
            received(1, quick);
            release.countDown();
            late.get();
        }

        assertThat(received(1, slow)).hasSize(1);
        assertThat(position(slow)).isGreaterThan(position(quick));
    }

    @Test
    void makesThePartitionOfAMonthThatNobodyForesaw() {
        UUID application = anApplication();
        clock.forward(Duration.ofDays(3650));
        try {
            append(withdrawn(application));
        } finally {
            clock.reset();
        }

        assertThat(received(1, application)).hasSize(1);
    }

    @Test
    void neverChangesWhatWasWritten() {
        UUID application = anApplication();
        append(withdrawn(application));

        assertThatThrownBy(() ->
                        sql.sql("delete from domain_event where subject = :subject")
                                .param("subject", application)
                                .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    private long position(UUID application) {
        return sql.sql(
                        """
                        select p.position from domain_event_position p
                        join domain_event_key k on k.event_id = p.event_id
                        where k.subject = :subject
                        """)
                .param("subject", application)
                .query(Long.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
