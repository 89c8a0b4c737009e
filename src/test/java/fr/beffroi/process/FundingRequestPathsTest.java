package fr.beffroi.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.kernel.PersonId;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.TurnableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FundingRequestPathsTest {

    @Autowired private Processes processes;
    @Autowired private UserTasks tasks;
    @Autowired private ProcessTimers timers;
    @Autowired private EngineJobs jobs;
    @Autowired private TurnableClock clock;
    @Autowired private Asked asked;
    @Autowired private Ends ends;
    @Autowired private FlowCoverage coverage;

    private String id = "";

    @BeforeEach
    void aRequestIsOpened() {
        id = UUID.randomUUID().toString();
        processes.start("funding-request", id, Samples.fundingRequest(id));
        jobs.runDue(id);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @AfterAll
    void everyFlowWasTaken() {
        assertThat(coverage.neverTaken(List.of("consultations", "decision"))).isEmpty();
        assertThat(coverage.neverTaken(List.of("review")).values().stream().flatMap(Set::stream))
                .allMatch(ReviewPathsTest.ITS_FLOWS);
        assertThat(
                        coverage.neverTaken(List.of("funding-request")).values().stream()
                                .flatMap(Set::stream))
                .allMatch(BesideTheReviewPathsTest.ITS_FLOWS);
    }

    @Test
    void twoServicesAreConsultedAtTheSameTime() {
        assertThat(asked.of(id))
                .containsExactlyInAnyOrder(
                        "opinions.plan(DIPN-62,SP-LENS)",
                        "opinions.request(DIPN-62)",
                        "opinions.request(SP-LENS)",
                        "externalChecks.run(IDENTITY)",
                        "externalChecks.run(GEOGRAPHY)",
                        "risks.rate");
        assertThat(tasks.openFor(id))
                .extracting(UserTask::definitionKey, UserTask::service, UserTask::group)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "UT_give_opinion", "DIPN-62", "AVIS:PREF-62:DIPN-62"),
                        org.assertj.core.groups.Tuple.tuple(
                                "UT_give_opinion", "SP-LENS", "AVIS:PREF-62:SP-LENS"));
    }

    @Test
    void aRequestOfAnOpenCallWaitsForItsClosing() {
        String other = UUID.randomUUID().toString();
        asked.away(other, "closing");
        processes.start("funding-request", other, Samples.fundingRequest(other));
        jobs.runDue(other);
        assertThat(asked.of(other)).isEmpty();
        processes.send("closed-" + other, "MSG_CALL_CLOSED", other, Map.of());
        jobs.runDue(other);
        assertThat(tasks.openFor(other)).hasSize(2);
    }

    @Test
    void aCancelledCallReleasesTheCreditsAndEndsAllSteps() {
        processes.send("cancelled-" + id, "MSG_CALL_CANCELLED", id, Map.of());

        assertThat(asked.of(id)).endsWith("credits.release", "cancelledCalls.ofRequest");
        assertThat(tasks.openFor(id)).isEmpty();
        assertThat(ends.of(id)).isEqualTo("End_discontinued");
    }

    @Test
    void anAwardIsSignedAndNotified() {
        giveBothOpinions();
        end("UT_review_report", Map.of());
        committeeSays("FAVOURABLE", 18_000);
        assertThat(open().group()).isEqualTo("SIGNATURE_CABINET:PREF-62:FIPD-62");

        end("UT_sign", Map.of("signatureOutcome", "SIGNED"));

        assertThat(asked.of(id).subList(6, asked.of(id).size()))
                .containsExactly(
                        "opinions.close",
                        "eligibleBases.compute",
                        "reviews.conclude",
                        "committeeAgenda.offer",
                        "credits.reserve",
                        "acts.prepare(SIGNATURE_CABINET)",
                        "officialNotifications.notify");
        assertThat(ends.of(id)).isEqualTo("End_awarded");
    }

    @Test
    void theSignatoryDependsOnTheAmountToTheCent() {
        giveBothOpinions();
        end("UT_review_report", Map.of());
        committeeSays("FAVOURABLE", new BigDecimal("23000.01"));
        assertThat(open().group()).startsWith("SIGNATURE_SG:");
    }

    @Test
    void aRefusalIsSignedTooAndReservesNothing() {
        giveBothOpinions();
        end("UT_review_report", Map.of());
        committeeSays("UNFAVOURABLE", 0);
        end("UT_sign", Map.of("signatureOutcome", "SIGNED"));

        assertThat(asked.of(id)).doesNotContain("credits.reserve");
        assertThat(ends.of(id)).isEqualTo("End_rejected");
    }

    @Test
    void anAdjournedRequestIsReviewedAgain() {
        giveBothOpinions();
        end("UT_review_report", Map.of());
        committeeSays("ADJOURNED", 0);
        end("UT_review_report", Map.of());
        assertThat(open().definitionKey()).isEqualTo("UT_committee_outcome");
    }

    @Test
    void withoutCreditsTheRequestGoesBackToTheCommittee() {
        giveBothOpinions();
        end("UT_review_report", Map.of());
        asked.fails(
                "credits.reserve(" + id + ")",
                new ProcessFault("ERR_CREDITS_INSUFFICIENT", "No credits left"));
        committeeSays("FAVOURABLE", 18_000);
        assertThat(open().definitionKey()).isEqualTo("UT_committee_outcome");

        asked.works("credits.reserve(" + id + ")");
        committeeSays("FAVOURABLE", 9_000);
        assertThat(open().definitionKey()).isEqualTo("UT_sign");
    }

    @Test
    void aRefusedSignatureReleasesTheCreditsAndReviewsAgain() {
        giveBothOpinions();
        end("UT_review_report", Map.of());
        committeeSays("FAVOURABLE", 18_000);
        end("UT_sign", Map.of("signatureOutcome", "REFUSED"));

        assertThat(asked.of(id)).endsWith("credits.release", "eligibleBases.compute");
        assertThat(open().definitionKey()).isEqualTo("UT_review_report");
    }

    @Test
    void oneMoreOpinionMayBeAskedBesideTheOthersAndDuringTheReview() {
        askAlso("SP-CALAIS");
        assertThat(tasks.openFor(id)).hasSize(3);
        giveBothOpinions();
        assertThat(open().definitionKey()).isEqualTo("UT_review_report");
        askAlso("SP-BOULOGNE");
        var more = tasks.openFor(id).stream().filter(t -> t.service() != null).findFirst();
        assertThat(tasks.end(more.orElseThrow().id(), Map.of("opinionOutcome", "WITHDRAWN")))
                .isTrue();
        assertThat(open().definitionKey()).isEqualTo("UT_review_report");
    }

    private void askAlso(String service) {
        processes.send(service + id, "MSG_MORE_OPINIONS", id, Map.of("moreService", service));
        jobs.runDue(id);
    }

    @Test
    void aWithdrawalReleasesTheCreditsAndEndsAllSteps() {
        processes.send("withdrawal-" + id, "MSG_WITHDRAWAL", id, Map.of());

        assertThat(asked.of(id)).endsWith("credits.release", "withdrawals.ofRequest");
        assertThat(tasks.openFor(id)).isEmpty();
        assertThat(ends.of(id)).isEqualTo("End_withdrawn");
    }

    @Test
    void silenceIsAFactAndTheExaminationGoesOn() {
        assertThat(timers.move(id, "ES_silence_timer", clock.instant().plusSeconds(60))).isTrue();
        clock.forward(Duration.ofMinutes(2));
        jobs.runDue(id);

        assertThat(asked.of(id)).endsWith("implicitRejection.ofRequest");
        assertThat(tasks.openFor(id)).hasSize(2);
    }

    @Test
    void anOutcomeThatIsNotDrawnIsRefused() {
        giveBothOpinions();
        end("UT_review_report", Map.of());
        assertThatThrownBy(() -> end("UT_committee_outcome", Map.of("committeeOutcome", "PERHAPS")))
                .hasMessageContaining("GW_outcome");
        assertThat(open().definitionKey()).isEqualTo("UT_committee_outcome");
    }

    private void giveBothOpinions() {
        for (UserTask task : tasks.openFor(id)) {
            tasks.complete(task.id(), PersonId.next(), Map.of("opinionOutcome", "GIVEN"));
        }
        jobs.runDue(id);
    }

    private void committeeSays(String outcome, Number amount) {
        end("UT_committee_outcome", Map.of("committeeOutcome", outcome, "amountGranted", amount));
        jobs.runDue(id);
    }

    private void end(String task, Map<String, Object> variables) {
        UserTask open = open();
        assertThat(open.definitionKey()).isEqualTo(task);
        assertThat(tasks.complete(open.id(), PersonId.next(), variables)).isTrue();
        jobs.runDue(id);
    }

    private UserTask open() {
        List<UserTask> open = tasks.openFor(id);
        assertThat(open).hasSize(1);
        return open.getFirst();
    }
}
