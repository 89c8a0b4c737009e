package fr.beffroi.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.PersonId;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.TurnableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** What may happen beside the review of a funding request: it goes on meanwhile. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BesideTheReviewPathsTest {

    /** The flows that are taken here. */
    static final Predicate<String> ITS_FLOWS =
            Pattern.compile(
                            "_documents|GW_discontinuance|_not_provided|_record_discontinuance|_change")
                    .asPredicate();

    @Autowired private Processes processes;
    @Autowired private UserTasks tasks;
    @Autowired private EngineJobs jobs;
    @Autowired private TurnableClock clock;
    @Autowired private Asked asked;
    @Autowired private Ends ends;
    @Autowired private FlowCoverage coverage;

    private String id = "";

    @BeforeEach
    void aReportIsToBeWritten() {
        id = UUID.randomUUID().toString();
        processes.start("funding-request", id, Samples.fundingRequest(id));
        jobs.runDue(id);
        for (UserTask task : tasks.openFor(id)) {
            tasks.complete(task.id(), PersonId.next(), Map.of("opinionOutcome", "GIVEN"));
        }
        jobs.runDue(id);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @AfterAll
    void everyFlowOfTheirsWasTaken() {
        assertThat(
                        coverage.neverTaken(List.of("funding-request")).values().stream()
                                .flatMap(Set::stream))
                .noneMatch(ITS_FLOWS);
    }

    @Test
    void documentsAreAskedForBesideTheReviewAndAnswered() {
        needDocuments("first");
        assertThat(asked.of(id)).endsWith("documentRequests.sendOf");
        assertThat(open().definitionKey()).isEqualTo("UT_review_report");

        processes.send("provided-" + id, "MSG_DOCUMENTS_PROVIDED", id, Map.of());
        needDocuments("second");
        processes.send("provided-again-" + id, "MSG_DOCUMENTS_PROVIDED", id, Map.of());

        assertThat(tasks.complete(open().id(), PersonId.next(), Map.of())).isTrue();
        assertThat(open().definitionKey()).isEqualTo("UT_committee_outcome");
    }

    @Test
    void documentsThatDoNotComeMayBeAwaitedAgainOrDoneWithout() {
        needDocuments("first");
        decideOnce("NEW_PERIOD");
        decideOnce("EXAMINE");
        assertThat(asked.of(id)).endsWith("documentRequests.expireOf");
        assertThat(open().definitionKey()).isEqualTo("UT_review_report");
    }

    @Test
    void documentsThatNeverComeEndTheRequest() {
        needDocuments("first");
        decideOnce("DISCONTINUE");
        processes.send("discontinued-" + id, "MSG_DISCONTINUED", id, Map.of());
        jobs.runDue(id);

        assertThat(asked.of(id)).endsWith("credits.release", "discontinuance.ofRequest");
        assertThat(tasks.openFor(id)).isEmpty();
        assertThat(ends.of(id)).isEqualTo("End_discontinued_not_provided");
    }

    @Test
    void aChangeOfTheBeneficiaryIsValidatedBesideTheReview() {
        processes.send("change-" + id, "MSG_BENEFICIARY_CHANGE", id, Map.of());
        UserTask approve =
                tasks.openFor(id).stream()
                        .filter(task -> task.definitionKey().equals("UT_approve_change"))
                        .findFirst()
                        .orElseThrow();
        assertThat(tasks.complete(approve.id(), PersonId.next(), Map.of())).isTrue();
        assertThat(open().definitionKey()).isEqualTo("UT_review_report");
    }

    private void needDocuments(String time) {
        processes.send(time + "-needed-" + id, "MSG_DOCUMENTS_NEEDED", id, Map.of());
        jobs.runDue(id);
    }

    /** The period ends without an answer, and an officer decides. */
    private void decideOnce(String outcome) {
        clock.forward(Duration.ofDays(16));
        jobs.runDue(id);
        UserTask decide =
                tasks.openFor(id).stream()
                        .filter(task -> task.definitionKey().equals("UT_decide_discontinuance"))
                        .findFirst()
                        .orElseThrow();
        tasks.complete(decide.id(), PersonId.next(), Map.of("discontinuanceOutcome", outcome));
        jobs.runDue(id);
    }

    private UserTask open() {
        List<UserTask> open = tasks.openFor(id);
        assertThat(open).hasSize(1);
        return open.getFirst();
    }
}
