package fr.beffroi.review.documents;

import static fr.beffroi.application.FundingRequestState.AWAITING_OPINIONS;
import static fr.beffroi.application.FundingRequestState.INCOMPLETE;
import static fr.beffroi.application.FundingRequestState.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.SealedVersions;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Money;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.SamplePdf;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Submitted, then asked on 1 December 2026 to correct the title and the budget by the 16th. */
@ServiceTest
class CorrectionStoriesTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Visits visits;
    @Autowired private DocumentRequestRows requests;
    @Autowired private SealedVersions versions;
    @Autowired private LegalClocks clocks;
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
    void theApplicantSeesExactlyWhatIsAskedWithTheRemarks() {
        String follow = visits.open(DemoPeople.VOLUNTEER, "/demandes/" + id).body();
        String page = visits.open(DemoPeople.VOLUNTEER, steps.complements()).body();

        assertThat(follow)
                .contains("Le service attend votre réponse", steps.complements())
                .contains("À corriger dans le formulaire : Intitulé");
        assertThat(page)
                .contains("Précisez le quartier.", "Réponse incomplète", "Médiation du soir")
                .contains("Le coût des salaires a doublé.", "budget-expenses-64-remuneration")
                .contains("Aucune réponse prête sur 3")
                .doesNotContain("name=\"summary\"");
        assertThat(examination.state(id)).isEqualTo(INCOMPLETE);
        assertThat(silence().state()).isEqualTo(LegalClock.State.SUSPENDED);
        assertThat(requests.last(id).orElseThrow().codes()).containsExactly("RIB", "FORMULAIRE");
    }

    @Test
    void theAnswersAreSealedTogetherAndReadSideBySide() {
        assertThat(steps.typing("title", Map.of("title", "Médiation du soir, quartier")).status())
                .isEqualTo(204);
        done(steps.answer(DemoPeople.VOLUNTEER, "title", Map.of("title", "Médiation, cité 12")));
        done(steps.answer(DemoPeople.VOLUNTEER, "budget", CorrectionSteps.budget(24_000)));
        done(examination.uploadAnswer(id, DemoPeople.VOLUNTEER, "RIB", SamplePdf.saying("RIB")));

        Answer editor = examination.sendAnswers(id, DemoPeople.VOLUNTEER);
        assertThat(editor.status()).isEqualTo(409);
        assertThat(editor.body()).contains("un signataire de votre organisme doit envoyer");
        done(examination.sendAnswers(id, DemoPeople.TREASURER));

        assertThat(versions.all(id)).hasSize(2);
        assertThat(versions.last(id).answers().path("title").asString())
                .isEqualTo("Médiation, cité 12");
        assertThat(versions.last(id).answers().path("summary").asString()).contains("médiateurs");
        assertThat(dossiers.read(id).title()).isEqualTo("Médiation, cité 12");
        assertThat(dossiers.read(id).totalCost()).isEqualTo(Money.euros(24_000));
        assertThat(examination.state(id)).isEqualTo(SUBMITTED);
        assertThat(silence().state()).isEqualTo(LegalClock.State.RUNNING);
        examination.runDue(id);
        String sheet = visits.open(DemoPeople.OFFICER, steps.completeness()).body();
        assertThat(sheet)
                .containsSubsequence("Réponse déposée", "Médiation du soir")
                .containsSubsequence("Nouvelle réponse", "Médiation, cité 12");
        done(examination.findComplete(id, DemoPeople.SECOND_OFFICER));
        assertThat(examination.state(id)).isEqualTo(AWAITING_OPINIONS);
    }

    @Test
    void anAnswerThatIsRightIsExplainedAndAnEditorMaySendIt() {
        done(
                steps.answer(
                        DemoPeople.VOLUNTEER,
                        "title",
                        CorrectionSteps.explained("Médiation du soir", "C’est le nom.")));
        done(
                steps.answer(
                        DemoPeople.VOLUNTEER,
                        "budget",
                        CorrectionSteps.with(
                                CorrectionSteps.budget(20_000), "_explanation", "Voir la note.")));
        done(examination.explain(id, DemoPeople.VOLUNTEER, "RIB", "Compte en cours d’ouverture."));

        done(examination.sendAnswers(id, DemoPeople.VOLUNTEER));

        assertThat(requests.last(id).orElseThrow().changes()).isEmpty();
        assertThat(versions.last(id).answers()).isEqualTo(versions.all(id).getLast().answers());
    }

    @Test
    void whatIsWrongIsKeptSaidAndNotSent() {
        done(steps.answer(DemoPeople.TREASURER, "title", Map.of("title", "")));
        done(
                steps.answer(
                        DemoPeople.TREASURER,
                        "budget",
                        CorrectionSteps.with(
                                CorrectionSteps.budget(20_000),
                                "budget-expenses-64-remuneration",
                                "vingt mille")));
        done(examination.explain(id, DemoPeople.TREASURER, "RIB", "Compte en cours."));

        Answer sent = examination.sendAnswers(id, DemoPeople.TREASURER);

        assertThat(sent.status()).isEqualTo(409);
        assertThat(sent.body()).contains("ne convient pas", "vingt mille");
        assertThat(versions.all(id)).hasSize(1);
        assertThat(examination.state(id)).isEqualTo(INCOMPLETE);
    }

    @Test
    void theSameAnswerIsNoAnswer() {
        Answer same =
                steps.answer(DemoPeople.TREASURER, "title", Map.of("title", "Médiation du soir"));

        done(same);
        assertThat(examination.sendAnswers(id, DemoPeople.TREASURER).status()).isEqualTo(409);
    }

    @Test
    void onlyWhatIsAskedIsAnsweredAndOnlyByTheApplicant() {
        Map<String, String> title = Map.of("title", "Autre");
        assertThat(steps.answer(DemoPeople.TREASURER, "summary", Map.of("summary", "x")).status())
                .isEqualTo(404);
        assertThat(steps.answer(DemoPeople.OTHER_TREASURER, "title", title).status())
                .isEqualTo(404);
        assertThat(steps.answer(DemoPeople.OFFICER, "title", title).status()).isEqualTo(403);
        Answer tooLong =
                steps.answer(
                        DemoPeople.TREASURER,
                        "title",
                        CorrectionSteps.explained("Autre", "a".repeat(2001)));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.body()).contains("a".repeat(2001));
    }

    private LegalClock silence() {
        return clocks.find(examination.request(id).id().value(), ClockKind.SILENCE).orElseThrow();
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    }
}
