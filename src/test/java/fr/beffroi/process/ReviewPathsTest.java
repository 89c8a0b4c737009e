package fr.beffroi.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.PersonId;
import fr.beffroi.testing.EngineJobs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** The steps of the review, which tables ask for or not. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewPathsTest {

    /** The flows that are taken here. */
    static final Predicate<String> ITS_FLOWS = flow -> !flow.contains("more_opinion");

    @Autowired private Processes processes;
    @Autowired private UserTasks tasks;
    @Autowired private EngineJobs jobs;
    @Autowired private Asked asked;
    @Autowired private FlowCoverage coverage;

    private String id = "";

    @AfterAll
    void everyFlowOfTheReviewWasTaken() {
        assertThat(coverage.neverTaken(List.of("review")).values().stream().flatMap(Set::stream))
                .noneMatch(ITS_FLOWS);
    }

    @Test
    void aSmallRequestGoesStraightFromItsReportToTheCommittee() {
        reviewed(23_000);
        end("UT_review_report", Map.of());
        assertThat(asked.of(id)).endsWith("reviews.conclude");
        assertThat(tasks.openFor(id)).isEmpty();
    }

    @Test
    void aLargerOneIsSeenByAnotherPersonWhoMaySendTheReportBack() {
        reviewed(23_001);
        end("UT_assess_eligibility", Map.of("eligibilityOutcome", "ELIGIBLE"));
        end("UT_financing_plan", Map.of());
        end("UT_score", Map.of());
        end("UT_review_report", Map.of());
        end("UT_visa", Map.of("visaOutcome", "RETURNED"));
        assertThat(asked.of(id)).doesNotContain("reviews.conclude");

        end("UT_review_report", Map.of());
        end("UT_visa", Map.of("visaOutcome", "GIVEN"));

        assertThat(asked.of(id)).endsWith("reviews.conclude");
        assertThat(tasks.openFor(id)).isEmpty();
    }

    @Test
    void aRequestThatIsNotEligibleGoesStraightToItsReportAndBackWhenItIsReturned() {
        reviewed(30_000);
        end("UT_assess_eligibility", Map.of("eligibilityOutcome", "INELIGIBLE"));
        assertThat(asked.of(id)).doesNotContain("eligibleBases.compute");
        asked.away(id, "ineligible");
        end("UT_review_report", Map.of());

        end("UT_visa", Map.of("visaOutcome", "RETURNED"));
        end("UT_assess_eligibility", Map.of("eligibilityOutcome", "ELIGIBLE"));
        asked.answers(id, "ineligible");
        end("UT_financing_plan", Map.of());
        end("UT_score", Map.of());
        end("UT_review_report", Map.of());
        end("UT_visa", Map.of("visaOutcome", "GIVEN"));
        assertThat(asked.of(id)).endsWith("reviews.conclude");
    }

    @Test
    void twoPeopleMarkALargeRequestAndAThirdWhenTheyAreFarApart() {
        reviewed(60_000);
        end("UT_assess_eligibility", Map.of("eligibilityOutcome", "ELIGIBLE"));
        end("UT_financing_plan", Map.of());
        assertThat(tasks.openFor(id)).hasSize(2);
        asked.away(id, "apart");
        endAll("UT_score");
        assertThat(tasks.openFor(id)).as("a third").hasSize(1);
        asked.answers(id, "apart");
        end("UT_score", Map.of());
        end("UT_review_report", Map.of());
    }

    @Test
    void aReviewThatBeginsAgainAsksForThePlanAlone() {
        id = UUID.randomUUID().toString();
        asked.away(id, "again");
        start(60_000);
        end("UT_financing_plan", Map.of());
        end("UT_review_report", Map.of());
    }

    @Test
    void aReviewThatBeginsAgainAsksAgainWhatMadeTheRequestIneligible() {
        id = UUID.randomUUID().toString();
        asked.away(id, "again");
        asked.away(id, "ineligible");
        start(30_000);
        end("UT_assess_eligibility", Map.of("eligibilityOutcome", "ELIGIBLE"));
        end("UT_financing_plan", Map.of());
        end("UT_score", Map.of());
        end("UT_review_report", Map.of());
    }

    private void endAll(String task) {
        for (UserTask each : tasks.openFor(id)) {
            assertThat(each.definitionKey()).isEqualTo(task);
            assertThat(tasks.complete(each.id(), PersonId.next(), Map.of())).isTrue();
        }
        jobs.runDue(id);
    }

    private void reviewed(int amountAsked) {
        id = UUID.randomUUID().toString();
        start(amountAsked);
    }

    private void start(int amountAsked) {
        Map<String, Object> variables = new HashMap<>(Samples.fundingRequest(id));
        variables.put("amountAsked", amountAsked);
        processes.start("review", id, variables);
        jobs.runDue(id);
    }

    private void end(String task, Map<String, Object> variables) {
        List<UserTask> open = tasks.openFor(id);
        assertThat(open).extracting(UserTask::definitionKey).containsExactly(task);
        assertThat(tasks.complete(open.getFirst().id(), PersonId.next(), variables)).isTrue();
        jobs.runDue(id);
    }
}
