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
import fr.beffroi.messaging.Messages;
import fr.beffroi.review.documents.DocumentRequest.State;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.DossierFacts;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.SamplePdf;
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

/** Submitted, then asked on 1 December 2026 to correct the title and the budget by the 16th. */
@ServiceTest
class CorrectionStoriesTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Visits visits;
    @Autowired private DocumentRequestRows requests;
    @Autowired private RequestReminders reminders;
    @Autowired private SealedVersions versions;
    @Autowired private LegalClocks clocks;
    @Autowired private Messages messages;
    @Autowired private DossierFacts facts;
    @Autowired private TurnableClock clock;

    private ApplicationId id;

    @BeforeEach
    void twoAnswersAndTheBankDetailsAreAskedFor() {
        id = dossiers.aDraft().titled("Médiation du soir").submitted();
        examination.runDue(id);
        done(mark());
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
        String page = visits.open(DemoPeople.VOLUNTEER, complements()).body();

        assertThat(follow)
                .contains("Le service attend votre réponse", complements())
                .contains("À corriger dans le formulaire : Intitulé");
        assertThat(page)
                .contains("Précisez le quartier.", "Réponse incomplète", "Médiation du soir")
                .contains("Le coût des salaires a doublé.", "budget-expenses-64-remuneration")
                .contains("0 réponses prêtes sur 3")
                .doesNotContain("name=\"summary\"");
        assertThat(examination.state(id)).isEqualTo(INCOMPLETE);
        assertThat(silence().state()).isEqualTo(LegalClock.State.SUSPENDED);
        assertThat(requests.last(id).orElseThrow().codes()).containsExactly("RIB", "FORMULAIRE");
    }

    @Test
    void theAnswersAreSealedTogetherAndReadSideBySide() {
        assertThat(typing("title", Map.of("title", "Médiation du soir, quartier")).status())
                .isEqualTo(204);
        done(answer(DemoPeople.VOLUNTEER, "title", Map.of("title", "Médiation, cité 12")));
        done(answer(DemoPeople.VOLUNTEER, "budget", budget("24000", "12000")));
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
        String sheet = visits.open(DemoPeople.OFFICER, completeness()).body();
        assertThat(sheet)
                .containsSubsequence("Réponse déposée", "Médiation du soir")
                .containsSubsequence("Nouvelle réponse", "Médiation, cité 12");
        done(examination.findComplete(id, DemoPeople.SECOND_OFFICER));
        assertThat(examination.state(id)).isEqualTo(AWAITING_OPINIONS);
    }

    @Test
    void anAnswerThatIsRightIsExplainedAndAnEditorMaySendIt() {
        done(
                answer(
                        DemoPeople.VOLUNTEER,
                        "title",
                        explained("Médiation du soir", "C’est le nom.")));
        done(
                answer(
                        DemoPeople.VOLUNTEER,
                        "budget",
                        with(budget("20000", "12000"), "_explanation", "Voir la note.")));
        done(examination.explain(id, DemoPeople.VOLUNTEER, "RIB", "Compte en cours d’ouverture."));

        done(examination.sendAnswers(id, DemoPeople.VOLUNTEER));

        assertThat(requests.last(id).orElseThrow().changes()).isEmpty();
        assertThat(versions.last(id).answers()).isEqualTo(versions.all(id).getLast().answers());
    }

    @Test
    void whatIsWrongIsKeptSaidAndNotSent() {
        done(answer(DemoPeople.TREASURER, "title", Map.of("title", "")));
        done(answer(DemoPeople.TREASURER, "budget", budget("vingt mille", "12000")));
        done(examination.explain(id, DemoPeople.TREASURER, "RIB", "Compte en cours."));

        Answer sent = examination.sendAnswers(id, DemoPeople.TREASURER);

        assertThat(sent.status()).isEqualTo(409);
        assertThat(sent.body()).contains("ne convient pas", "vingt mille");
        assertThat(versions.all(id)).hasSize(1);
        assertThat(examination.state(id)).isEqualTo(INCOMPLETE);
    }

    @Test
    void theSameAnswerIsNoAnswer() {
        Answer same = answer(DemoPeople.TREASURER, "title", Map.of("title", "Médiation du soir"));

        done(same);
        assertThat(examination.sendAnswers(id, DemoPeople.TREASURER).status()).isEqualTo(409);
    }

    @Test
    void onlyWhatIsAskedIsAnsweredAndOnlyByTheApplicant() {
        Map<String, String> title = Map.of("title", "Autre");
        assertThat(answer(DemoPeople.TREASURER, "summary", Map.of("summary", "x")).status())
                .isEqualTo(404);
        assertThat(answer(DemoPeople.OTHER_TREASURER, "title", title).status()).isEqualTo(404);
        assertThat(answer(DemoPeople.OFFICER, "title", title).status()).isEqualTo(403);
        Answer tooLong =
                answer(DemoPeople.TREASURER, "title", explained("Autre", "a".repeat(2001)));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.body()).contains("a".repeat(2001));
    }

    @Test
    void aLateAnswerIsStillTyped() {
        done(answer(DemoPeople.TREASURER, "title", Map.of("title", "Avant la fin")));
        clock.forward(Duration.ofDays(16));
        examination.runDue(id);

        assertThat(requests.last(id).orElseThrow().state()).isEqualTo(State.EXPIRED);
        done(answer(DemoPeople.TREASURER, "budget", budget("24000", "12000")));
        done(examination.explain(id, DemoPeople.TREASURER, "RIB", "Compte en cours."));
        done(examination.sendAnswers(id, DemoPeople.TREASURER));

        assertThat(requests.last(id).orElseThrow().late()).isTrue();
        assertThat(versions.last(id).answers().path("title").asString()).isEqualTo("Avant la fin");
    }

    @Test
    void aNewPeriodKeepsWhatWasTyped() {
        done(answer(DemoPeople.TREASURER, "title", Map.of("title", "Déjà corrigé")));
        clock.forward(Duration.ofDays(16));
        examination.runDue(id);
        done(examination.decideAfterExpiry(id, DemoPeople.OFFICER, "NEW_PERIOD", "2026-12-31"));

        assertThat(visits.open(DemoPeople.TREASURER, complements()).body())
                .contains("value=\"Déjà corrigé\"", "1 réponses prêtes sur 3");
    }

    @Test
    void aRequestIsWithdrawnOnceAndTheDossierIsBackAtTheCheck() {
        done(withdraw());
        done(withdraw());
        examination.runDue(id);

        assertThat(examination.state(id)).isEqualTo(SUBMITTED);
        assertThat(silence().state()).isEqualTo(LegalClock.State.RUNNING);
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_check_completeness");
        assertThat(subjects()).filteredOn(s -> s.contains("plus à répondre")).hasSize(1);
        Answer late = answer(DemoPeople.TREASURER, "title", Map.of("title", "Trop tard"));
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
    void theFactNamesTheFieldsAndNeverTheAnswers() {
        done(answer(DemoPeople.TREASURER, "title", Map.of("title", "Médiation, cité 12")));
        done(answer(DemoPeople.TREASURER, "budget", explained("", "Voir la note.")));
        done(examination.explain(id, DemoPeople.TREASURER, "RIB", "Compte en cours."));
        examination.sendAnswers(id, DemoPeople.TREASURER);

        assertThat(facts.of(id)).contains("documents.requested");
    }

    @Test
    void aMarkedAnswerBarsTheDossierFromBeingComplete() {
        ApplicationId other = dossiers.aDraft().submitted();
        examination.runDue(other);
        id = other;
        done(mark());

        Answer complete = examination.findComplete(other, DemoPeople.OFFICER);

        assertThat(complete.status()).isEqualTo(400);
        assertThat(complete.body()).contains("2 réponses sont marquées");
        done(post(DemoPeople.OFFICER, corrections(), marks("", "", "", "")));
        done(examination.findComplete(other, DemoPeople.OFFICER));
    }

    @Test
    void aMarkSaysWhatIsWrongAndWhatIsExpected() {
        ApplicationId other = dossiers.aDraft().submitted();
        examination.runDue(other);
        id = other;

        Answer without = post(DemoPeople.OFFICER, corrections(), marks("INCORRECT", "", "", "x"));

        assertThat(without.status()).isEqualTo(400);
        assertThat(without.body())
                .contains("Dites au demandeur ce qui est à corriger.")
                .contains("Dites ce qui ne va pas dans cette réponse");
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/formulaire").body())
                .contains(corrections());
        assertThat(post(DemoPeople.POLICE, corrections(), marks("", "", "", "")).status())
                .isEqualTo(403);
    }

    private Answer mark() {
        return post(
                DemoPeople.OFFICER,
                corrections(),
                marks(
                        "INCOMPLETE",
                        "Précisez le quartier.",
                        "INCORRECT",
                        "Le coût des salaires a doublé."));
    }

    private static Map<String, String> marks(
            String fault, String remark, String budgetFault, String budgetRemark) {
        return Map.of(
                "fault.title", fault,
                "remark.title", remark,
                "fault.budget", budgetFault,
                "remark.budget", budgetRemark);
    }

    private Answer withdraw() {
        String address = completeness() + "/demandes/1/retrait";
        return post(DemoPeople.OFFICER, address, Map.of());
    }

    private Answer answer(DemoPerson person, String field, Map<String, String> fields) {
        return post(person, complements() + "/champs/" + field, fields);
    }

    private Answer typing(String field, Map<String, String> fields) {
        return post(DemoPeople.VOLUNTEER, complements() + "/champs/" + field + "/saisie", fields);
    }

    private Answer post(DemoPerson person, String address, Map<String, String> fields) {
        return visits.post(person, address, fields);
    }

    private static Map<String, String> explained(String title, String explanation) {
        return Map.of("title", title, "_explanation", explanation);
    }

    private static Map<String, String> budget(String cost, String asked) {
        return Map.of(
                "budget-expenses-64-remuneration", cost,
                "budget-income-74-etat-demande", asked,
                "budget-income-ressources-propres", "12000");
    }

    private static Map<String, String> with(Map<String, String> all, String name, String value) {
        var more = new java.util.HashMap<>(all);
        more.put("budget-income-ressources-propres", "8000");
        more.put(name, value);
        return more;
    }

    private String complements() {
        return "/demandes/" + id + "/complements";
    }

    private String completeness() {
        return "/dossiers/" + id + "/completude";
    }

    private String corrections() {
        return completeness() + "/corrections";
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
