package fr.beffroi.event;

import static fr.beffroi.event.SampleEvents.anApplication;
import static fr.beffroi.event.SampleEvents.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.beffroi.kernel.Money;
import fr.beffroi.testing.EventTap;
import fr.beffroi.testing.RealParts;
import fr.beffroi.testing.ReceivedEvent;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class EventLedgerTest {

    @Autowired private EventLedger ledger;
    @Autowired private TransactionTemplate transaction;
    @Autowired private JdbcClient sql;
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
    void putsTheHeadersOfTheContractOnEveryRecord() {
        UUID application = anApplication();
        append(withdrawn(application), withdrawn(application));
        JsonNode promised = ContractFiles.headers();
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(promised);

        for (ReceivedEvent event : received(2, application)) {
            JsonNode headers = JsonMapper.shared().valueToTree(event.headers());
            assertThat(schema.validate(headers)).isEmpty();
            assertThat(promised.required("properties").propertyNames())
                    .containsAll(event.headers().keySet());
        }
    }

    @Test
    void writesAmountsDatesAndMomentsAsTheContractSays() {
        UUID application = anApplication();
        var data = new HashMap<String, Object>();
        data.put("applicationId", application);
        data.put("fundingRequestId", anApplication());
        data.put("state", "ACT_IN_SIGNATURE");
        data.put("funder", "PREF-62");
        data.put("amount", Money.euros(10000));
        data.put("rate", new BigDecimal("0.5"));
        data.put("ruleSetTag", "FIPD-2027-62.r1");
        data.put("signedAt", Instant.parse("2027-01-25T13:20:00Z"));
        data.put("implicitRejectionSuperseded", LocalDate.of(2027, 2, 2));
        data.put("number", null);

        append(
                new NewEvent(
                        "fr.beffroi.award.decided.v1", application, SampleEvents.CONTEXT, data));

        String written = received(1, application).get(0).data();
        assertThat(JsonMapper.shared().readTree(written).propertyNames()).doesNotContain("number");
        assertThat(written)
                .contains("\"amount\":10000.00")
                .contains("\"rate\":0.5")
                .contains("\"signedAt\":\"2027-01-25T13:20:00Z\"")
                .contains("\"implicitRejectionSuperseded\":\"2027-02-02\"");
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
    void refusesWhatDoesNotFitItsContractBeforeAnythingIsWritten() {
        UUID application = anApplication();
        Map<String, Object> incomplete = SampleEvents.withdrawal(application);
        incomplete.remove("stage");
        Map<String, Object> talkative = SampleEvents.withdrawal(application);
        talkative.put("email", "tresorier@association.example");
        Map<String, Object> wrong = SampleEvents.withdrawal(application);
        wrong.put("applicationId", "not-a-uuid");

        for (Map<String, Object> data : List.of(incomplete, talkative, wrong)) {
            refuses(new NewEvent(SampleEvents.WITHDRAWN, application, SampleEvents.CONTEXT, data));
        }
        refuses(
                new NewEvent(
                        "fr.beffroi.unheard.of.v1",
                        application,
                        SampleEvents.CONTEXT,
                        SampleEvents.withdrawal(application)));
        assertThat(rows("domain_event", application)).isZero();
        assertThat(rows("event_stream", application)).isZero();
    }

    @Test
    void refusesAnEventThatIsTooLargeForItsReaders() {
        UUID application = anApplication();
        Map<String, Object> request =
                Map.of(
                        "fundingRequestId",
                        application,
                        "funder",
                        "F".repeat(60),
                        "amountAsked",
                        Money.euros(1000));
        Map<String, Object> data = new HashMap<>();
        data.put("applicationId", application);
        data.put("state", "SUBMITTED");
        data.put("version", 1);
        data.put("submittedAt", clock.instant());
        data.put("channel", "WEB");
        data.put("siret", "77567227200012");
        data.put("amountAsked", Money.euros(1000));
        data.put("fileHashes", Collections.nCopies(200, "0".repeat(64)));
        data.put("fundingRequests", Collections.nCopies(50, request));
        String type = "fr.beffroi.application.submitted.v1";

        refuses(new NewEvent(type, application, SampleEvents.CONTEXT, data));

        data.remove("fundingRequests");
        append(new NewEvent(type, application, SampleEvents.CONTEXT, data));
        assertThat(received(1, application)).hasSize(1);
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

    private void append(NewEvent... events) {
        transaction.executeWithoutResult(_ -> Stream.of(events).forEach(ledger::append));
    }

    private void refuses(NewEvent event) {
        assertThatThrownBy(() -> append(event)).isInstanceOf(InvalidEventException.class);
    }

    private static List<ReceivedEvent> received(int count, UUID application) {
        try (var tap = new EventTap(RealParts.kafka().address())) {
            return tap.await(count, application);
        }
    }

    private int rows(String table, UUID application) {
        return sql.sql("select count(*) from " + table + " where subject = :subject")
                .param("subject", application)
                .query(Integer.class)
                .single();
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
