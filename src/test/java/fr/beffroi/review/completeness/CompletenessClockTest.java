package fr.beffroi.review.completeness;

import static fr.beffroi.application.FundingRequestState.DISCONTINUED;
import static fr.beffroi.application.FundingRequestState.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.LifeCycle;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DossierFacts;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.Operations;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** What silence on the completeness of a dossier does: CGCT R2334-23, décret 2018-514 art. 4. */
@ServiceTest
class CompletenessClockTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private DossierFacts facts;
    @Autowired private LegalClocks clocks;
    @Autowired private LifeCycle lifeCycle;
    @Autowired private TransactionOperations transaction;
    @Autowired private Visits visits;
    @Autowired private TurnableClock clock;

    @AfterEach
    void today() {
        clock.reset();
        DemoPeople.actAsNobody();
    }

    /** CGCT R2334-23: three months from the receipt, then the dossier is deemed complete. */
    @Test
    void anOperationOfACommuneIsDeemedCompleteAfterThreeMonths() {
        clock.set(Instant.parse("2027-01-15T09:00:00Z"));
        ApplicationId id = Operations.schoolOf(dossiers).submitted();
        examination.runDue(id);
        LegalClock completeness = completeness(id);
        assertThat(completeness.lastDay()).isEqualTo(LocalDate.of(2027, 4, 15));
        assertThat(completeness.effect()).isEqualTo("DEEMED_COMPLETE");

        clock.set(Instant.parse("2027-04-15T21:55:00Z"));
        examination.runDue(id);
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_check_completeness");

        clock.set(Instant.parse("2027-04-15T22:05:00Z"));
        examination.runDue(id);

        assertThat(facts.data(id, "application.deemed-complete").path("base").asString())
                .isEqualTo("CGCT R2334-23");
        assertThat(facts.of(id)).doesNotContain("application.complete");
        assertThat(completeness(id).state()).isEqualTo(LegalClock.State.ENDED);
        assertThat(examination.openTaskKeys(id))
                .contains("UT_review_report")
                .doesNotContain("UT_check_completeness");
        assertThat(visits.open(DemoPeople.TREASURER, "/demandes/" + id).body())
                .contains("réputé complet");
    }

    /** A request for documents stops this clock as well; its last day, and it runs again. */
    @Test
    void documentsAskedForStopTheClock() {
        clock.set(Instant.parse("2027-01-15T09:00:00Z"));
        ApplicationId id = Operations.schoolOf(dossiers).submitted();
        clock.set(Instant.parse("2027-03-02T09:00:00Z"));
        assertThat(
                        examination
                                .doTask(
                                        id,
                                        DemoPeople.POLICIES_OFFICER,
                                        "UT_check_completeness",
                                        "completude",
                                        "outcome",
                                        "MISSING",
                                        "verdict.DELIBERATION",
                                        "TO_REPLACE",
                                        "reason.DELIBERATION",
                                        "Illisible",
                                        "limitOn",
                                        "2027-03-23")
                                .status())
                .isEqualTo(302);
        assertThat(completeness(id).state()).isEqualTo(LegalClock.State.SUSPENDED);

        clock.set(Instant.parse("2027-03-24T09:00:00Z"));
        examination.runDue(id);
        assertThat(completeness(id).suspendedDays()).isEqualTo(22);
        assertThat(completeness(id).lastDay()).isEqualTo(LocalDate.of(2027, 5, 7));

        clock.set(Instant.parse("2027-05-08T09:00:00Z"));
        examination.runDue(id);
        assertThat(facts.of(id)).contains("application.deemed-complete");
        assertThat(examination.openTaskKeys(id)).doesNotContain("UT_decide_discontinuance");
    }

    /** A file whose drawing still waits for the officer after the law deemed it complete. */
    @Test
    void onceDeemedCompleteNothingIsMissingAnyMore() {
        clock.set(Instant.parse("2027-01-15T09:00:00Z"));
        ApplicationId id = Operations.schoolOf(dossiers).submitted();
        examination.runDue(id);
        transaction.executeWithoutResult(_ -> lifeCycle.moveAll(id, FundingRequestState.COMPLETE));

        Answer missing =
                examination.doTask(
                        id,
                        DemoPeople.POLICIES_OFFICER,
                        "UT_check_completeness",
                        "completude",
                        "outcome",
                        "MISSING",
                        "verdict.DELIBERATION",
                        "TO_REPLACE",
                        "reason.DELIBERATION",
                        "Illisible",
                        "limitOn",
                        "2027-02-05");
        assertThat(missing.status()).isEqualTo(409);
        assertThat(missing.body()).contains("réputé complet", "Illisible");

        assertThat(examination.findComplete(id, DemoPeople.POLICIES_OFFICER).status())
                .isEqualTo(302);
        examination.runDue(id);
        assertThat(examination.openTaskKeys(id)).isEmpty();
        assertThat(examination.state(id)).isEqualTo(FundingRequestState.UNDER_REVIEW);
        assertThat(facts.of(id)).doesNotContain("application.complete");
    }

    /** Décret 2018-514 art. 4: two months, then deemed admissible; the check goes on. */
    @Test
    void anInvestmentIsDeemedAdmissibleAfterTwoMonths() {
        clock.set(Instant.parse("2027-03-19T09:00:00Z"));
        ApplicationId id = Operations.jacketsOf(dossiers).submitted();
        examination.runDue(id);
        assertThat(completeness(id).lastDay()).isEqualTo(LocalDate.of(2027, 5, 19));

        clock.set(Instant.parse("2027-05-20T09:00:00Z"));
        examination.runDue(id);

        assertThat(facts.data(id, "application.deemed-admissible").path("completeAt").asString())
                .isEqualTo("2027-05-19T22:00:00Z");
        Application dossier = dossiers.read(id);
        assertThat(dossier.requests())
                .allSatisfy(one -> assertThat(one.state()).isEqualTo(SUBMITTED));
        assertThat(examination.openTaskKeys(id)).contains("UT_check_completeness");
    }

    @Test
    void aProjectHasNoSuchClockAndAWithdrawnDossierStopsIt() {
        ApplicationId project = dossiers.aDraft().submitted();
        assertThat(clocks.find(project.value(), ClockKind.COMPLETENESS)).isEmpty();

        clock.set(Instant.parse("2027-03-19T09:00:00Z"));
        ApplicationId id = Operations.jacketsOf(dossiers).submitted();
        examination.runDue(id);
        examination.withdraw(id, DemoPeople.TREASURER);
        assertThat(completeness(id).state()).isEqualTo(LegalClock.State.ENDED);
        assertThat(examination.state(id)).isNotEqualTo(DISCONTINUED);
    }

    private LegalClock completeness(ApplicationId id) {
        return clocks.find(id.value(), ClockKind.COMPLETENESS).orElseThrow();
    }
}
