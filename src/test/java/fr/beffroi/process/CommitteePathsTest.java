package fr.beffroi.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.PersonId;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.TurnableClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways of a session, and of a request before its committee. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommitteePathsTest {

    @Autowired private Processes processes;
    @Autowired private UserTasks tasks;
    @Autowired private EngineJobs jobs;
    @Autowired private TurnableClock clock;
    @Autowired private Asked asked;
    @Autowired private Ends ends;
    @Autowired private FlowCoverage coverage;

    private String id = "";

    @BeforeEach
    void anotherOne() {
        id = UUID.randomUUID().toString();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @AfterAll
    void everyFlowWasTaken() {
        assertThat(coverage.neverTaken(List.of("committee-session", "selection"))).isEmpty();
    }

    @Test
    void aSessionIsConvenedHeldCorrectedSignedAndTold() {
        aSession(false);
        assertThat(open()).isEqualTo("UT_agenda COMMISSION_SECRETARIAT:PREF-62:FIPD-62");
        complete("UT_agenda", Map.of());
        complete("UT_hold_session", Map.of());
        assertThat(open()).isEqualTo("UT_sign_minutes COMMISSION_PRESIDENCE:PREF-62:FIPD-62");
        complete("UT_sign_minutes", Map.of("minutesOutcome", "CORRECT"));
        complete("UT_hold_session", Map.of());
        complete("UT_sign_minutes", Map.of("minutesOutcome", "SIGNED"));

        assertThat(asked.of(id))
                .containsExactly(
                        "committeeSessions.convene",
                        "committeeSessions.sendOutcomes",
                        "committeeSessions.sendOutcomes",
                        "committeeSessions.close");
        assertThat(ends.of(id)).isEqualTo("End_closed");
    }

    @Test
    void aWrittenConsultationEndsOnItsLastDay() {
        aSession(true);
        complete("UT_agenda", Map.of());
        assertThat(tasks.openFor(id)).isEmpty();
        later(Duration.ofDays(11));
        assertThat(open()).startsWith("UT_hold_session");
    }

    @Test
    void aWrittenConsultationEndsWhenAllHaveAnswered() {
        aSession(true);
        complete("UT_agenda", Map.of());
        send("MSG_ALL_ANSWERED");
        assertThat(open()).startsWith("UT_hold_session");
    }

    @Test
    void aCancelledSessionIsTold() {
        aSession(false);
        complete("UT_agenda", Map.of());
        send("MSG_SESSION_CANCELLED");
        assertThat(asked.of(id))
                .containsExactly("committeeSessions.convene", "committeeSessions.tellCancelled");
        assertThat(ends.of(id)).isEqualTo("End_cancelled");
    }

    @Test
    void aRequestWaitsForItsSessionAndTheSecretariatIsAlerted() {
        aRequest(true);
        assertThat(tasks.openFor(id)).isEmpty();
        later(Duration.ofDays(61));
        said("FAVOURABLE");
        assertThat(asked.of(id))
                .containsExactly("committeeAgenda.offer", "committeeAgenda.alertLate");
        assertThat(ends.of(id)).isEqualTo("End_selection");
    }

    @Test
    void withoutASessionTheSecretaryWritesTheOutcomeDown() {
        aRequest(false);
        complete("UT_committee_outcome", Map.of("committeeOutcome", "FAVOURABLE"));
        assertThat(ends.of(id)).isEqualTo("End_selection");
    }

    @Test
    void aRequestIsPutOnTheAgendaOfASessionCreatedLater() {
        aRequest(false);
        send("MSG_PUT_ON_AGENDA");
        assertThat(tasks.openFor(id)).isEmpty();
        said("UNFAVOURABLE");
        assertThat(ends.of(id)).isEqualTo("End_selection");
    }

    @Test
    void freedCreditsTakeTheRequestFromTheWaitingList() {
        aRequest(true);
        said("WAITLISTED");
        send("MSG_CREDITS_FREED", Map.of("committeeOutcome", "FAVOURABLE"));
        assertThat(asked.of(id)).endsWith("waitingList.takeUp");
        assertThat(ends.of(id)).isEqualTo("End_selection");
    }

    @Test
    void theEndOfTheBudgetYearEndsTheWaitingList() {
        aRequest(true);
        said("WAITLISTED");
        later(Duration.ofDays(201));
        assertThat(asked.of(id)).endsWith("waitingList.close");
        assertThat(ends.of(id)).isEqualTo("End_selection");
    }

    private void aSession(boolean written) {
        processes.start(
                "committee-session",
                id,
                Map.of(
                        "sessionId", id,
                        "authority", "PREF-62",
                        "scheme", "FIPD",
                        "department", "62",
                        "written", written));
        jobs.runDue(id);
    }

    private void aRequest(boolean inSession) {
        if (inSession) {
            asked.away(id, "session");
        }
        processes.start("selection", id, new HashMap<>(Samples.fundingRequest(id)));
        jobs.runDue(id);
    }

    private void said(String outcome) {
        send("MSG_COMMITTEE_OUTCOME", Map.of("committeeOutcome", outcome, "amountGranted", 9_000));
    }

    private void send(String message) {
        send(message, Map.of());
    }

    private void send(String message, Map<String, Object> variables) {
        processes.send(message + id, message, id, variables);
        jobs.runDue(id);
    }

    private void later(Duration time) {
        clock.forward(time);
        jobs.runDue(id);
    }

    private String open() {
        UserTask task = tasks.openFor(id).getFirst();
        return task.definitionKey() + " " + task.group();
    }

    private void complete(String task, Map<String, Object> variables) {
        UserTask open = tasks.openFor(id).getFirst();
        assertThat(open.definitionKey()).isEqualTo(task);
        assertThat(tasks.complete(open.id(), PersonId.next(), variables)).isTrue();
        jobs.runDue(id);
    }
}
