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

@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApplicationIntakePathsTest {

    @Autowired private Processes processes;
    @Autowired private UserTasks tasks;
    @Autowired private ProcessTimers timers;
    @Autowired private EngineJobs jobs;
    @Autowired private TurnableClock clock;
    @Autowired private Asked asked;
    @Autowired private FlowCoverage coverage;
    @Autowired private Ends ends;

    private String id = "";

    @BeforeEach
    void anApplicationIsSubmitted() {
        id = UUID.randomUUID().toString();
        processes.start("application-intake", id, Samples.application(id));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @AfterAll
    void everyFlowWasTaken() {
        assertThat(coverage.neverTaken(List.of("application-intake"))).isEmpty();
    }

    @Test
    void aCompleteApplicationOpensItsFundingRequests() {
        assertThat(asked.of(id)).containsExactly("intakeClocks.arm(P2M, REJECT, P2M, NONE)");
        jobs.runDue(id);
        UserTask check = tasks.openFor(id).getFirst();
        assertThat(check.definitionKey()).isEqualTo("UT_check_completeness");
        assertThat(check.name()).isEqualTo("Contrôler la complétude");
        assertThat(check.group()).isEqualTo("INSTRUCTION:PREF-62:FIPD-62");
        assertThat(check.dueAt())
                .isBetween(
                        clock.instant().plus(Duration.ofDays(9)),
                        clock.instant().plus(Duration.ofDays(11)));

        end("UT_check_completeness", "completenessOutcome", "COMPLETE");
        jobs.runDue(id);

        assertThat(asked.of(id))
                .containsExactly(
                        "intakeClocks.arm(P2M, REJECT, P2M, NONE)",
                        "receipts.issue",
                        "admissibility.record(TAUX_PLAFOND, false)",
                        "documentChecks.run",
                        "completeness.state",
                        "completenessReceipts.issue",
                        "fundingRequests.startAll(true)");
        assertThat(ends.of(id)).isEqualTo("End_complete");
    }

    @Test
    void whatBlocksIsConfirmedByAnOfficer() {
        asked.late(id);
        jobs.runDue(id);
        assertThat(asked.of(id))
                .endsWith("admissibility.record(HORS_DELAI,TAUX_PLAFOND, true,false)");

        end("UT_confirm_inadmissibility", "admissibilityOutcome", "INADMISSIBLE");
        jobs.runDue(id);

        assertThat(asked.of(id)).endsWith("inadmissibility.tell");
        assertThat(ends.of(id)).isEqualTo("End_inadmissible");
    }

    @Test
    void aFileDeemedAdmissibleBeforeItsLetterGoesOn() {
        asked.late(id);
        asked.overtaken(id);
        jobs.runDue(id);
        end("UT_confirm_inadmissibility", "admissibilityOutcome", "INADMISSIBLE");
        jobs.runDue(id);

        assertThat(tasks.openFor(id).getFirst().definitionKey()).isEqualTo("UT_check_completeness");
    }

    @Test
    void aFileSentToAnotherAuthorityBeginsAnewThere() {
        asked.late(id);
        jobs.runDue(id);
        processes.send("transferred-1-" + id, "MSG_TRANSFERRED", id, Map.of());
        end("UT_confirm_inadmissibility", "admissibilityOutcome", "SET_ASIDE");
        jobs.runDue(id);
        assertThat(tasks.openFor(id).getFirst().definitionKey()).isEqualTo("UT_check_completeness");

        processes.send("transferred-2-" + id, "MSG_TRANSFERRED", id, Map.of());
        assertThat(tasks.openFor(id).getFirst().definitionKey())
                .isEqualTo("UT_confirm_inadmissibility");
    }

    @Test
    void whatBlocksMayBeSetAside() {
        asked.late(id);
        jobs.runDue(id);

        end("UT_confirm_inadmissibility", "admissibilityOutcome", "SET_ASIDE");
        jobs.runDue(id);

        assertThat(tasks.openFor(id).getFirst().definitionKey()).isEqualTo("UT_check_completeness");
    }

    @Test
    void documentsAreAskedForAndCome() {
        jobs.runDue(id);
        end("UT_check_completeness", "completenessOutcome", "MISSING");
        jobs.runDue(id);
        assertThat(tasks.openFor(id)).isEmpty();

        processes.send("provided-1-" + id, "MSG_DOCUMENTS_PROVIDED", id, Map.of());

        jobs.runDue(id);
        assertThat(asked.of(id)).endsWith("documentRequests.send", "documentChecks.run");
        end("UT_check_completeness", "completenessOutcome", "COMPLETE");
        jobs.runDue(id);
        assertThat(ends.of(id)).isEqualTo("End_complete");
    }

    @Test
    void moreTimeIsGivenToAnswer() {
        jobs.runDue(id);
        end("UT_check_completeness", "completenessOutcome", "MISSING");
        jobs.runDue(id);
        clock.forward(Duration.ofDays(10));
        processes.send("extended-" + id, "MSG_DOCUMENTS_EXTENSION", id, Map.of());

        Instant due = timers.dueAt(id, "TE_documents_overdue").orElseThrow();
        assertThat(due).isAfter(clock.instant().plus(Duration.ofDays(14)));
        assertThat(asked.of(id)).endsWith("documentRequests.send");
    }

    @Test
    void documentsThatDoNotComeLeaveTheOfficerThreeWays() {
        jobs.runDue(id);
        end("UT_check_completeness", "completenessOutcome", "MISSING");
        waitForDocumentsInVain();
        end("UT_decide_discontinuance", "discontinuanceOutcome", "NEW_PERIOD");
        assertThat(tasks.openFor(id)).isEmpty();

        waitForDocumentsInVain();
        end("UT_decide_discontinuance", "discontinuanceOutcome", "EXAMINE");
        jobs.runDue(id);
        end("UT_check_completeness", "completenessOutcome", "MISSING");

        waitForDocumentsInVain();
        end("UT_decide_discontinuance", "discontinuanceOutcome", "DISCONTINUE");
        jobs.runDue(id);

        assertThat(asked.of(id)).endsWith("discontinuance.record");
        assertThat(ends.of(id)).isEqualTo("End_discontinued");
    }

    @Test
    void aWithdrawalEndsWhateverIsOpen() {
        jobs.runDue(id);
        processes.send("withdrawal-" + id, "MSG_WITHDRAWAL", id, Map.of());

        assertThat(tasks.openFor(id)).isEmpty();
        assertThat(asked.of(id)).endsWith("withdrawals.ofApplication");
        assertThat(ends.of(id)).isEqualTo("End_withdrawn");
    }

    @Test
    void aCancelledCallEndsWhateverIsOpen() {
        jobs.runDue(id);
        processes.send("cancelled-" + id, "MSG_CALL_CANCELLED", id, Map.of());

        assertThat(tasks.openFor(id)).isEmpty();
        assertThat(asked.of(id)).endsWith("cancelledCalls.ofApplication");
        assertThat(ends.of(id)).isEqualTo("End_call_cancelled");
    }

    @Test
    void silenceIsAFactAndTheExaminationGoesOn() {
        jobs.runDue(id);
        Instant silent = clock.instant().plus(Duration.ofDays(62));
        assertThat(timers.move(id, "ES_silence_timer", silent)).isTrue();
        clock.forward(Duration.ofDays(63));
        jobs.runDue(id);

        assertThat(asked.of(id)).endsWith("implicitRejection.record");
        assertThat(tasks.openFor(id)).hasSize(1);
    }

    @Test
    void aDossierDeemedCompleteGoesOnWhereverItsCheckStands() {
        jobs.runDue(id);
        elapses("ES_completeness_timer", 92);
        assertThat(asked.of(id)).endsWith("completenessClock.elapse");

        processes.send("deemed-" + id, "MSG_DEEMED_COMPLETE", id, Map.of());

        assertThat(tasks.openFor(id)).isEmpty();
        assertThat(asked.of(id)).endsWith("fundingRequests.startAll(true)");
        assertThat(ends.of(id)).isEqualTo("End_complete");
    }

    @Test
    void aReceiptThatDoesNotLeaveIsTold() {
        elapses("ES_late_receipt_timer", 1);

        assertThat(asked.of(id)).contains("lateReceipts.escalate");
    }

    private void elapses(String timer, int days) {
        assertThat(timers.move(id, timer, clock.instant().plus(Duration.ofDays(days)))).isTrue();
        clock.forward(Duration.ofDays(days).plusHours(1));
        jobs.runDue(id);
    }

    private void waitForDocumentsInVain() {
        jobs.runDue(id);
        clock.forward(Duration.ofDays(16));
        jobs.runDue(id);
        assertThat(asked.of(id)).endsWith("documentRequests.expire");
    }

    private void end(String task, String variable, String outcome) {
        UserTask open = tasks.openFor(id).getFirst();
        assertThat(open.definitionKey()).isEqualTo(task);
        assertThat(tasks.complete(open.id(), PersonId.next(), Map.of(variable, outcome))).isTrue();
    }
}
