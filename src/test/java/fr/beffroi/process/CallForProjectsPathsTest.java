package fr.beffroi.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.PersonId;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.TurnableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways of the process of a call, with beans that only record. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallForProjectsPathsTest {

    private static final Map<String, Object> NOTHING_BARS =
            Map.of(
                    "datesMissing", false,
                    "maxRate", 80,
                    "weights", 0,
                    "receiptReady", true,
                    "authorValidates", false);

    @Autowired private Processes processes;
    @Autowired private ProcessTimers timers;
    @Autowired private UserTasks tasks;
    @Autowired private EngineJobs jobs;
    @Autowired private TurnableClock clock;
    @Autowired private Asked asked;
    @Autowired private Ends ends;
    @Autowired private FlowCoverage coverage;

    private String id = "";

    @BeforeEach
    void aCall() {
        id = UUID.randomUUID().toString();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @AfterAll
    void everyFlowWasTaken() {
        assertThat(coverage.neverTaken(List.of("call-for-projects"))).isEmpty();
    }

    @Test
    void fromTheDraftToTheResults() {
        start(false);
        assertThat(open().group()).isEqualTo("GESTION_CAMPAGNE:PREF-62:FIPD-62");
        complete("UT_prepare_specification", NOTHING_BARS);
        complete("UT_approve_call", Map.of("approvalOutcome", "PUBLISH_LATER"));
        goTo("TE_publication");
        goTo("TE_opening");
        goTo("TE_reminder_first");
        goTo("TE_reminder_second");
        goTo("TE_reminder_last");
        goTo("TE_closing");
        complete("UT_plan_sessions", Map.of());
        send("MSG_ALL_DECIDED");
        complete("UT_call_report", Map.of());

        assertThat(asked.of(id))
                .containsExactly(
                        "callCampaign.publish",
                        "callCampaign.open",
                        "callCampaign.remind",
                        "callCampaign.remind",
                        "callCampaign.remind",
                        "callCampaign.close",
                        "callDossiers.release",
                        "callDossiers.release",
                        "callCampaign.publishResults");
        assertThat(ends.of(id)).isEqualTo("End_results");
    }

    @Test
    void whatTheTableBarsComesBackToWhoPreparesIt() {
        start(false);
        complete(
                "UT_prepare_specification",
                Map.of(
                        "datesMissing", false,
                        "maxRate", 90,
                        "weights", 0,
                        "receiptReady", true,
                        "authorValidates", false));

        assertThat(open().definitionKey()).isEqualTo("UT_prepare_specification");
    }

    @Test
    void sentBackTakenBackThenPublishedAtOnce() {
        start(false);
        complete("UT_prepare_specification", NOTHING_BARS);
        complete("UT_approve_call", Map.of("approvalOutcome", "SENT_BACK"));
        complete("UT_prepare_specification", NOTHING_BARS);
        send("MSG_CALL_TAKEN_BACK");
        complete("UT_prepare_specification", NOTHING_BARS);
        complete("UT_approve_call", Map.of("approvalOutcome", "PUBLISH_LATER"));
        send("MSG_CALL_TAKEN_BACK");
        complete("UT_prepare_specification", NOTHING_BARS);
        complete("UT_approve_call", Map.of("approvalOutcome", "PUBLISH_NOW"));

        assertThat(asked.of(id)).containsExactly("callCampaign.publish");
        assertThat(timers.dueAt(id, "TE_opening")).isPresent();
    }

    @Test
    void aDraftIsGivenUp() {
        start(false);
        send("MSG_CALL_GIVEN_UP");

        assertThat(ends.of(id)).isEqualTo("End_given_up");
    }

    @Test
    void putOffWhileItIsOpenThenAfterItsClosing() {
        clock.forward(Duration.ofDays(15));
        start(true);
        send("MSG_CALL_EXTENDED");
        // A closing that is not yet true is awaited again.
        timers.move(id, "TE_closing", clock.instant());
        jobs.runDue(id);
        goTo("TE_closing");
        send("MSG_CALL_EXTENDED");

        assertThat(asked.of(id))
                .containsSubsequence(
                        "callCampaign.open",
                        "callCampaign.tellExtension",
                        "callCampaign.close",
                        "callDossiers.release",
                        "callCampaign.tellExtension");
        // The recorded calendar does not move: it closes again at once.
        assertThat(asked.of(id)).filteredOn("callCampaign.close"::equals).hasSize(2);
        assertThat(open().definitionKey()).isEqualTo("UT_plan_sessions");
    }

    @Test
    void aCancellationEndsItPageByPage() {
        start(true);
        send("MSG_CALL_CANCELLED");

        assertThat(asked.of(id))
                .containsExactly(
                        "callCampaign.tellCancellation",
                        "callDossiers.cancel",
                        "callDossiers.cancel");
        assertThat(ends.of(id)).isEqualTo("End_cancelled");
    }

    private void start(boolean published) {
        processes.start(
                "call-for-projects",
                id,
                Map.of(
                        "callId", id,
                        "authority", "PREF-62",
                        "scheme", "FIPD",
                        "department", "62",
                        "published", published));
        jobs.runDue(id);
    }

    private void goTo(String timer) {
        Instant due = timers.dueAt(id, timer).orElseThrow();
        clock.forward(Duration.between(clock.instant(), due));
        jobs.runDue(id);
    }

    private void send(String message) {
        processes.send(UUID.randomUUID().toString(), message, id, Map.of());
        jobs.runDue(id);
    }

    private void complete(String key, Map<String, Object> variables) {
        UserTask task = open();
        assertThat(task.definitionKey()).isEqualTo(key);
        assertThat(tasks.complete(task.id(), PersonId.next(), variables)).isTrue();
        jobs.runDue(id);
    }

    private UserTask open() {
        List<UserTask> open = tasks.openFor(id);
        assertThat(open).hasSize(1);
        return open.getFirst();
    }
}
