package fr.beffroi.review.documents;

import static fr.beffroi.application.FundingRequestState.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.SealedVersions;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.messaging.Messages;
import fr.beffroi.review.documents.DocumentRequest.State;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How a request for corrections is made, recalled, withdrawn, and what comes after its last day.
 */
@ServiceTest
class CorrectionRequestsTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Visits visits;
    @Autowired private DocumentRequestRows requests;
    @Autowired private RequestReminders reminders;
    @Autowired private SealedVersions versions;
    @Autowired private LegalClocks clocks;
    @Autowired private Messages messages;
    @Autowired private TurnableClock clock;

    private ApplicationId id;
    private CorrectionSteps steps;

    @BeforeEach
    void twoAnswersAndTheBankDetailsAreAskedFor() {
        id = dossiers.aDraft().titled("Médiation du soir").submitted();
        examination.runDue(id);
        steps = new CorrectionSteps(visits, id);
        done(steps.mark());
        done(examination.askForBankDetails(id, DemoPeople.OFFICER, "2026-12-16"));
        examination.runDue(id);
    }

    @AfterEach
    void backToTheFirstOfDecember() {
        clock.reset();
    }

    @Test
    void aLateAnswerIsStillTyped() {
        done(steps.answer(DemoPeople.TREASURER, "title", Map.of("title", "Avant la fin")));
        clock.forward(Duration.ofDays(16));
        examination.runDue(id);

        assertThat(requests.last(id).orElseThrow().state()).isEqualTo(State.EXPIRED);
        done(steps.answer(DemoPeople.TREASURER, "budget", CorrectionSteps.budget(24_000)));
        done(examination.explain(id, DemoPeople.TREASURER, "RIB", "Compte en cours."));
        done(examination.sendAnswers(id, DemoPeople.TREASURER));

        assertThat(requests.last(id).orElseThrow().late()).isTrue();
        assertThat(versions.last(id).answers().path("title").asString()).isEqualTo("Avant la fin");
    }

    @Test
    void aNewPeriodKeepsWhatWasTyped() {
        done(steps.answer(DemoPeople.TREASURER, "title", Map.of("title", "Déjà corrigé")));
        clock.forward(Duration.ofDays(16));
        examination.runDue(id);
        done(examination.decideAfterExpiry(id, DemoPeople.OFFICER, "NEW_PERIOD", "2026-12-31"));

        assertThat(visits.open(DemoPeople.TREASURER, steps.complements()).body())
                .contains("value=\"Déjà corrigé\"", "1 réponse prête sur 3");
    }

    @Test
    void aRequestIsWithdrawnOnceAndTheDossierIsBackAtTheCheck() {
        done(steps.withdraw());
        done(steps.withdraw());
        examination.runDue(id);

        assertThat(examination.state(id)).isEqualTo(SUBMITTED);
        assertThat(silence().state()).isEqualTo(LegalClock.State.RUNNING);
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_check_completeness");
        assertThat(subjects()).filteredOn(s -> s.contains("plus à répondre")).hasSize(1);
        Answer late = steps.answer(DemoPeople.TREASURER, "title", Map.of("title", "Trop tard"));
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.body()).contains("elle a été retirée");
    }

    @Test
    void aReminderComesFiveDaysBeforeTheEndAndOnce() {
        reminders.round();
        assertThat(subjects()).noneMatch(s -> s.startsWith("Rappel"));

        clock.forward(Duration.ofDays(10));
        reminders.round();
        reminders.round();

        assertThat(subjects()).filteredOn(s -> s.startsWith("Rappel")).hasSize(1);
    }

    @Test
    void aMarkedAnswerBarsTheDossierFromBeingComplete() {
        ApplicationId other = dossiers.aDraft().submitted();
        examination.runDue(other);
        id = other;
        steps = new CorrectionSteps(visits, id);
        done(steps.mark());

        Answer complete = examination.findComplete(other, DemoPeople.OFFICER);

        assertThat(complete.status()).isEqualTo(400);
        assertThat(complete.body()).contains("2 réponses sont marquées");
        done(
                steps.post(
                        DemoPeople.OFFICER,
                        steps.corrections(),
                        CorrectionSteps.marks("", "", "", "")));
        done(examination.findComplete(other, DemoPeople.OFFICER));
    }

    @Test
    void aMarkSaysWhatIsWrongAndWhatIsExpected() {
        ApplicationId other = dossiers.aDraft().submitted();
        examination.runDue(other);
        id = other;
        steps = new CorrectionSteps(visits, id);

        Answer without =
                steps.post(
                        DemoPeople.OFFICER,
                        steps.corrections(),
                        CorrectionSteps.marks("INCORRECT", "", "", "x"));

        assertThat(without.status()).isEqualTo(400);
        assertThat(without.body())
                .contains("Dites au demandeur ce qui est à corriger.")
                .contains("Dites ce qui ne va pas dans cette réponse");
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/formulaire").body())
                .contains(steps.corrections());
        assertThat(
                        steps.post(
                                        DemoPeople.POLICE,
                                        steps.corrections(),
                                        CorrectionSteps.marks("", "", "", ""))
                                .status())
                .isEqualTo(403);
    }

    private LegalClock silence() {
        return clocks.find(examination.request(id).id().value(), ClockKind.SILENCE).orElseThrow();
    }

    private List<String> subjects() {
        return messages.ofApplication(id).stream().map(m -> m.subject()).toList();
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    }
}
