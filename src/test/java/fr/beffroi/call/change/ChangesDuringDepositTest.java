package fr.beffroi.call.change;

import static fr.beffroi.testing.Campaigns.until;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.Application;
import fr.beffroi.application.SealedVersion;
import fr.beffroi.application.amendment.SealChange;
import fr.beffroi.application.submission.Submission;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.change.ProposedChange.Cancellation;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.testing.Campaigns;
import fr.beffroi.testing.Changes;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Extensions and cancellations at the very moment of a deposit. */
@ServiceTest
class ChangesDuringDepositTest {

    @Autowired private ApplicationContext context;
    @Autowired private Dossiers dossiers;
    @Autowired private Submission submission;
    @Autowired private SealChange sealing;
    @Autowired private Changes changes;
    @Autowired private TransactionTemplate transaction;
    @Autowired private TurnableClock clock;

    private Campaigns campaigns;

    @BeforeEach
    void campaigns() {
        campaigns = new Campaigns(context);
    }

    @AfterEach
    void backToTheFirstOfDecember() {
        clock.reset();
    }

    @Test
    void aDepositLateByASecondIsReceivedOnceTheCallIsExtended() {
        CallForProjects call = campaigns.anOpenCall();
        ApplicationId draft = dossiers.aDraft().forCall(call.code()).filled();
        clock.set(call.closesAt().plusSeconds(1));

        assertThat(refusal(submit(draft))).isEqualTo("submission.refused.closed");
        done(
                campaigns.propose(
                        DemoPeople.CABINET_DIRECTOR,
                        call.id(),
                        until(call.closesAt().plus(Duration.ofDays(1)))));

        assertThat(done(submit(draft)).isDraft()).isFalse();
    }

    @Test
    void aCancellationWaitsForWhoSubmitsAtThatMoment() throws Exception {
        CallForProjects call = campaigns.anOpenCall();
        ApplicationId draft = dossiers.aDraft().forCall(call.code()).filled();

        CompletableFuture<Outcome<CallChange>> cancelled =
                transaction.execute(_ -> {
                    assertThat(done(submit(draft)).isDraft()).isFalse();
                    return cancellationThatWaits(call);
                });

        done(cancelled.get(30, TimeUnit.SECONDS));
        assertThat(dossiers.read(draft).isDraft()).isFalse();
        assertThat(campaigns.read(call.id()).isCancelled()).isTrue();
    }

    @Test
    void aCancellationWaitsForWhoSendsAChangeAtThatMomentAndNobodyChangesAfterIt()
            throws Exception {
        CallForProjects call = campaigns.anOpenCall();
        ApplicationId sent = dossiers.aDraft().forCall(call.code()).submitted();
        ApplicationId late = dossiers.aDraft().forCall(call.code()).submitted();
        UUID change = changes.type(sent, "title", "Médiation de nuit");
        UUID lateChange = changes.type(late, "title", "Médiation de nuit");

        CompletableFuture<Outcome<CallChange>> cancelled =
                transaction.execute(_ -> {
                    assertThat(done(seal(sent, change)).version()).isEqualTo(2);
                    return cancellationThatWaits(call);
                });

        done(cancelled.get(30, TimeUnit.SECONDS));
        assertThat(refusal(seal(late, lateChange))).isEqualTo("amendment.refused.cancelled");
    }

    /** Asked for by somebody else while the transaction of this thread is open. */
    private CompletableFuture<Outcome<CallChange>> cancellationThatWaits(CallForProjects call) {
        var other =
                CompletableFuture.supplyAsync(() ->
                        campaigns.propose(
                                DemoPeople.CABINET_DIRECTOR,
                                call.id(),
                                new Cancellation("Crédits retirés.")));
        assertThat(other)
                .failsWithin(300, TimeUnit.MILLISECONDS)
                .withThrowableOfType(java.util.concurrent.TimeoutException.class);
        return other;
    }

    private Outcome<SealedVersion> seal(ApplicationId id, UUID change) {
        Instant now = clock.instant();
        return Campaigns.as(DemoPeople.TREASURER, () -> sealing.seal(id, change, now));
    }

    private Outcome<Application> submit(ApplicationId draft) {
        Instant now = clock.instant();
        return Campaigns.as(
                DemoPeople.TREASURER, () -> submission.submit(draft, now, Locale.FRENCH));
    }

    private static String refusal(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).refusal().messageKey();
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }
}
