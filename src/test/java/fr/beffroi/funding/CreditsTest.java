package fr.beffroi.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.LifeCycle;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.process.ProcessFault;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits.Answer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Only 15,000 euros are left on the envelope of the call during each of these tests. */
@ServiceTest
class CreditsTest {

    private static final String ENVELOPE = "FIPD-D-2027-62";

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Credits credits;
    @Autowired private PreReservations held;
    @Autowired private Envelopes envelopes;
    @Autowired private CreditLines lines;
    @Autowired private LifeCycle lifeCycle;
    @Autowired private TransactionTemplate transaction;
    @Autowired private JdbcClient db;

    /** The pool that all share has one thread on a small machine: two would wait for each other. */
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Money before = Money.ZERO;

    @BeforeEach
    void leaveFifteenThousandEuros() {
        before =
                new Money(
                        db.sql("select amount from envelope where code = :code")
                                .param("code", ENVELOPE)
                                .query((row, number) -> row.getBigDecimal("amount"))
                                .single());
        db.sql(
                        """
                        update envelope set amount = pre_reserved + reserved + committed + 15000
                        where code = :code
                        """)
                .param("code", ENVELOPE)
                .update();
    }

    @AfterEach
    void giveTheEnvelopeItsAmountBack() {
        threads.close();
        db.sql("update envelope set amount = :amount where code = :code")
                .param("amount", before.euros())
                .param("code", ENVELOPE)
                .update();
    }

    @Test
    void reservingAndReleasingTwiceCountOnce() {
        FundingRequestId request = granted(10_000);

        reserve(request);
        reserve(request);
        assertThat(remaining(request)).isEqualTo(Money.euros(5_000));
        assertThat(lines.find(request)).map(CreditLine::state).contains(CreditState.RESERVED);

        release(request);
        release(request);
        assertThat(remaining(request)).isEqualTo(Money.euros(15_000));
        assertThat(lines.find(request)).map(CreditLine::state).contains(CreditState.RELEASED);

        reserve(request);
        assertThat(remaining(request)).isEqualTo(Money.euros(5_000));
        assertThat(
                        db.sql(
                                        "select count(*) from credit_movement where funding_request_id = :id")
                                .param("id", request.value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(3);
        release(request);
    }

    @Test
    void nothingIsReservedBeyondWhatIsLeft() {
        FundingRequestId request = granted(15_001);

        assertThatThrownBy(() -> reserve(request))
                .isInstanceOfSatisfying(
                        ProcessFault.class,
                        fault -> assertThat(fault.code()).isEqualTo("ERR_CREDITS_INSUFFICIENT"));

        assertThat(remaining(request)).isEqualTo(Money.euros(15_000));
        assertThat(lines.find(request)).isEmpty();
    }

    @Test
    void ofTwoReservationsOfTheLastEurosOneWins() {
        List<FundingRequestId> both = List.of(granted(10_000), granted(10_000));

        List<Boolean> won = atOnce(both, this::wins);

        assertThat(won).containsExactlyInAnyOrder(true, false);
        assertThat(remaining(both.getFirst())).isEqualTo(Money.euros(5_000));
        both.forEach(this::release);
    }

    @Test
    void ofTwoFavourableOutcomesForTheLastEurosOneWinsAndNothingGoesBelowZero() {
        List<FundingRequestId> both = List.of(granted(10_000), granted(10_000));

        List<Boolean> won = atOnce(both, request -> holds(request, 10_000));

        assertThat(won).containsExactlyInAnyOrder(true, false);
        assertThat(remaining(both.getFirst())).isEqualTo(Money.euros(5_000));
        FundingRequestId winner = both.get(won.indexOf(true));
        assertThat(holds(winner, 15_000) && holds(winner, 10_000)).as("in its place").isTrue();
        reserve(winner);
        assertThat(lines.find(winner)).map(CreditLine::state).contains(CreditState.RESERVED);
        assertThat(remaining(winner)).isEqualTo(Money.euros(5_000));
        both.forEach(this::release);
    }

    private boolean holds(FundingRequestId request, int euros) {
        Outcome<Money> outcome = transaction.execute(_ -> held.hold(request, Money.euros(euros)));
        return outcome instanceof Outcome.Done<Money>;
    }

    private List<Boolean> atOnce(
            List<FundingRequestId> requests, Function<FundingRequestId, Boolean> race) {
        return requests.stream()
                .map(r -> CompletableFuture.supplyAsync(() -> race.apply(r), threads))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    @Test
    void whoLosesTheLastEurosIsToldAtOnceAndGivesLess() {
        FundingRequestId other = granted(10_000);
        ApplicationId id = dossiers.aDraft().asking(12_000).submitted();
        examination.runDue(id);
        examination.upToTheReport(id);
        examination.report(id, DemoPeople.OFFICER, "12 000", "");
        var reserved = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        CompletableFuture<Void> holder =
                CompletableFuture.runAsync(
                        () ->
                                transaction.executeWithoutResult(_ -> {
                                    credits.reserve(other.toString());
                                    reserved.countDown();
                                    awaitLatch(mayEnd);
                                }),
                        threads);
        awaitLatch(reserved);
        CompletableFuture<Answer> outcome =
                CompletableFuture.supplyAsync(() -> favourable(id, "12 000"), threads);
        try {
            await().until(() -> waitingForTheEnvelope() > 0);
        } finally {
            mayEnd.countDown();
        }
        holder.join();

        assertThat(outcome.join().status()).isEqualTo(409);
        assertThat(outcome.join().body()).contains("n’a plus que");
        assertThat(examination.state(id)).isEqualTo(FundingRequestState.PROPOSED);
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_committee_outcome");
        assertThat(favourable(id, "5 000").isDone()).isTrue();
        assertThat(examination.state(id)).isEqualTo(FundingRequestState.ACT_IN_SIGNATURE);
        Stream.of(other, examination.request(id).id()).forEach(this::release);
    }

    private Answer favourable(ApplicationId id, String amount) {
        return examination.committee(id, DemoPeople.COMMITTEE_SECRETARY, "FAVOURABLE", amount, "");
    }

    private int waitingForTheEnvelope() {
        return db.sql(
                        """
                        select count(*) from pg_stat_activity
                        where wait_event_type = 'Lock' and query like '%from envelope%for update%'
                        """)
                .query(Integer.class)
                .single();
    }

    private FundingRequestId granted(int euros) {
        ApplicationId id = dossiers.aDraft().asking(16_000).costing(20_000).submitted();
        FundingRequestId request = examination.request(id).id();
        transaction.executeWithoutResult(_ -> lifeCycle.grant(request, Money.euros(euros)));
        return request;
    }

    private boolean wins(FundingRequestId request) {
        try {
            reserve(request);
            return true;
        } catch (ProcessFault lost) {
            return false;
        }
    }

    private void reserve(FundingRequestId request) {
        transaction.executeWithoutResult(_ -> credits.reserve(request.toString()));
    }

    private void release(FundingRequestId request) {
        transaction.executeWithoutResult(_ -> credits.release(request.toString()));
    }

    private Money remaining(FundingRequestId request) {
        return envelopes.paying(request).map(EnvelopeBalance::remaining).orElseThrow();
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
