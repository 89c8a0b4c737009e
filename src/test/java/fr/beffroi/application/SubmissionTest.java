package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.application.submission.Submission;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Outcome.Done;
import fr.beffroi.process.UserTasks;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DossierFacts;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.ServiceTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class SubmissionTest {

    private static final Instant LAST_MOMENT =
            ZonedDateTime.parse("2027-02-26T23:59:59+01:00").toInstant();

    @Autowired private Dossiers dossiers;
    @Autowired private DossierFacts facts;
    @Autowired private Submission submission;
    @Autowired private Applications applications;
    @Autowired private SealedVersions versions;
    @Autowired private EngineJobs jobs;
    @Autowired private UserTasks tasks;
    @Autowired private JdbcClient jdbc;
    @Autowired private Clock clock;

    @AfterEach
    void actAsNobody() {
        DemoPeople.actAsNobody();
    }

    @Test
    void numbersSealsAndTellsTheApplication() {
        ApplicationId id = dossiers.aDraft().forFipd().asking(12_000).submitted();

        Application submitted = dossiers.read(id);
        assertThat(submitted.requireNumber()).matches("HDF-FIPD-2027-62-\\d{6}");
        assertThat(submitted.amountAsked()).isEqualTo(Money.euros(12_000));
        assertThat(submitted.totalCost()).isEqualTo(Money.euros(20_000));
        assertThat(submitted.title()).isEqualTo("Médiation de soirée");
        assertThat(submitted.requests())
                .extracting(FundingRequest::state)
                .containsExactly(FundingRequestState.SUBMITTED);
        SealedVersion sealed = versions.last(id);
        assertThat(sealed.version()).isEqualTo(1);
        assertThat(sealed.seal()).matches("[0-9a-f]{64}");
        assertThat(sealed.files()).hasSize(3);
        assertThat(sealed.answers().path("title").asString()).isEqualTo("Médiation de soirée");
        assertThat(facts.of(id)).containsExactly("application.submitted");
    }

    @Test
    void theDrawnProcessTakesOverAndWaitsForTheOfficer() {
        ApplicationId id = dossiers.aDraft().submitted();

        jobs.runDue(id);

        assertThat(tasks.openFor(id.toString()))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.definitionKey()).isEqualTo("UT_check_completeness");
                    assertThat(task.group()).isEqualTo("INSTRUCTION:PREF-62:BPD");
                });
        assertThat(facts.of(id))
                .containsExactly(
                        "application.submitted", "receipt.issued", "admissibility.checked");
    }

    @Test
    void aSecondDepositChangesNothing() {
        ApplicationId id = dossiers.aDraft().submitted();
        String number = dossiers.read(id).requireNumber();

        DemoPeople.actAs(DemoPeople.TREASURER);
        Outcome<Application> again = submission.submit(id, clock.instant(), Locale.FRENCH);

        assertThat(again).isInstanceOf(Done.class);
        assertThat(dossiers.read(id).requireNumber()).isEqualTo(number);
        assertThat(versions.all(id)).hasSize(1);
        assertThat(facts.of(id)).containsExactly("application.submitted");
    }

    @Test
    void theLastSecondIsInTimeAndTheNextOneIsNot() {
        ApplicationId inTime = dossiers.aDraft().filled();
        ApplicationId late = dossiers.aDraft().filled();
        DemoPeople.actAs(DemoPeople.TREASURER);

        assertThat(submission.submit(inTime, LAST_MOMENT, Locale.FRENCH)).isInstanceOf(Done.class);
        Outcome<Application> refused =
                submission.submit(late, LAST_MOMENT.plus(Duration.ofSeconds(1)), Locale.FRENCH);

        assertThat(refused).isEqualTo(Outcome.refused("submission.refused.closed"));
        assertThat(dossiers.read(late).isDraft()).isTrue();
        assertThat(facts.of(late)).isEmpty();
    }

    @Test
    void whatIsMissingIsNotSubmitted() {
        ApplicationId noDocument = dossiers.aDraft().without("RIB").filled();
        ApplicationId unbalanced =
                dossiers.aDraft().answering("budget-income-ressources-propres", "7999").filled();
        DemoPeople.actAs(DemoPeople.TREASURER);

        for (ApplicationId id : new ApplicationId[] {noDocument, unbalanced}) {
            assertThat(submission.submit(id, clock.instant(), Locale.FRENCH))
                    .isEqualTo(Outcome.refused("submission.refused.incomplete"));
            assertThat(dossiers.read(id).isDraft()).isTrue();
        }
    }

    @Test
    void onlyASignatoryOfTheOrganisationSubmits() {
        ApplicationId id = dossiers.aDraft().filled();

        DemoPeople.actAs(DemoPeople.VOLUNTEER);
        assertThatThrownBy(() -> submission.submit(id, clock.instant(), Locale.FRENCH))
                .isInstanceOf(NotFound.class);
        DemoPeople.actAs(DemoPeople.OTHER_TREASURER);
        assertThatThrownBy(() -> submission.submit(id, clock.instant(), Locale.FRENCH))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void opensTheDossierToItsInstructionServiceAlone() {
        ApplicationId draft = dossiers.aDraft().filled();
        ApplicationId id = dossiers.aDraft().submitted();

        DemoPeople.actAs(DemoPeople.OFFICER);
        assertThat(applications.readable(id).id()).isEqualTo(id);
        assertThatThrownBy(() -> applications.readable(draft)).isInstanceOf(NotFound.class);
        DemoPeople.actAs(DemoPeople.POLICE);
        assertThatThrownBy(() -> applications.readable(id)).isInstanceOf(NotFound.class);
        DemoPeople.actAs(DemoPeople.REGION_OFFICER);
        assertThatThrownBy(() -> applications.readable(id)).isInstanceOf(NotFound.class);
        DemoPeople.actAs(DemoPeople.OTHER_TREASURER);
        assertThatThrownBy(() -> applications.readable(id)).isInstanceOf(NotFound.class);
        DemoPeople.actAs(DemoPeople.AUDITOR);
        assertThat(applications.readable(id).id()).isEqualTo(id);
    }

    @Test
    void anAbandonedDraftIsNoMore() {
        ApplicationId id = dossiers.aDraft().begun();
        jdbc.sql("update application set abandoned_at = now() where id = :id")
                .param("id", id.value())
                .update();

        assertThatThrownBy(() -> applications.get(id)).isInstanceOf(NotFound.class);
    }
}
