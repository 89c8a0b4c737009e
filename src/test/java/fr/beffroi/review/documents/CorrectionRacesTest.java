package fr.beffroi.review.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.SealedVersions;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.UserTask;
import fr.beffroi.review.documents.DocumentRequest.State;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ReviewSteps;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A request, its answer and its withdrawal at the same moment. */
@ServiceTest
class CorrectionRacesTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Visits visits;
    @Autowired private DocumentRequestRows requests;
    @Autowired private SealedVersions versions;

    @Test
    void twoOfficersWhoAskAtOnceMakeOneRequest() throws Exception {
        ApplicationId id = submittedAndMarked();
        UserTask task = examination.task(id, DemoPeople.OFFICER, "UT_check_completeness");

        List<Answer> answers =
                atOnce(
                        () -> ask(id, DemoPeople.OFFICER, task),
                        () -> ask(id, DemoPeople.SECOND_OFFICER, task));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(302, 409);
        assertThat(requests.of(id)).hasSize(1);
        assertThat(requests.last(id).orElseThrow().fields()).hasSize(1);
        examination.runDue(id);
        assertThat(examination.openTaskKeys(id)).isEmpty();
    }

    @Test
    void anAnswerSentTwiceIsSealedOnce() throws Exception {
        ApplicationId id = asked();
        correct(id);

        List<Answer> answers = atOnce(() -> sendAnswers(id), () -> sendAnswers(id));

        assertThat(answers).extracting(Answer::status).containsExactly(302, 302);
        assertThat(versions.all(id)).hasSize(2);
    }

    @Test
    void anAnswerAndTheWithdrawalOfTheRequestExcludeEachOther() throws Exception {
        for (int round = 0; round < 3; round++) {
            ApplicationId id = asked();
            correct(id);

            List<Answer> answers = atOnce(() -> sendAnswers(id), () -> withdraw(id));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(302, 409);
            boolean answered = answers.getFirst().isDone();
            assertThat(requests.last(id).orElseThrow().state())
                    .isEqualTo(answered ? State.ANSWERED : State.CLOSED);
            assertThat(versions.all(id)).hasSize(answered ? 2 : 1);
            examination.runDue(id);
            assertThat(examination.openTaskKeys(id)).containsExactly("UT_check_completeness");
        }
    }

    @Test
    void twoOfficersWhoAskDuringTheReviewMakeOneRequest() throws Exception {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);
        examination.upToTheReport(id);

        List<Answer> answers =
                atOnce(
                        () -> askInReview(id, DemoPeople.OFFICER),
                        () -> askInReview(id, DemoPeople.SECOND_OFFICER));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(302, 409);
        assertThat(requests.of(id)).hasSize(1);
        examination.runDue(id);
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_review_report");
        Answer again = askInReview(id, DemoPeople.OFFICER);
        assertThat(again.status()).as("a second click").isEqualTo(409);
        assertThat(again.body()).contains("déjà attendue").contains("Qui animera les ateliers ?");
    }

    private Answer askInReview(ApplicationId id, DemoPerson officer) {
        return visits.post(officer, ReviewSteps.address(id), ReviewSteps.question("2026-12-16"));
    }

    private ApplicationId submittedAndMarked() {
        ApplicationId id = dossiers.aDraft().titled("Médiation du soir").submitted();
        examination.runDue(id);
        Map<String, String> mark =
                Map.of("fault.title", "INCORRECT", "remark.title", "Précisez le quartier.");
        visits.post(DemoPeople.OFFICER, "/dossiers/" + id + "/completude/corrections", mark);
        return id;
    }

    private ApplicationId asked() {
        ApplicationId id = submittedAndMarked();
        ask(
                id,
                DemoPeople.OFFICER,
                examination.task(id, DemoPeople.OFFICER, "UT_check_completeness"));
        examination.runDue(id);
        return id;
    }

    private Answer ask(ApplicationId id, DemoPerson officer, UserTask task) {
        return visits.post(
                officer,
                "/dossiers/" + id + "/completude",
                Map.of("taskId", task.id(), "outcome", "MISSING", "limitOn", "2026-12-16"));
    }

    private void correct(ApplicationId id) {
        visits.post(
                DemoPeople.TREASURER,
                "/demandes/" + id + "/complements/champs/title",
                Map.of("title", "Médiation, cité 12"));
    }

    /** Without the engine's jobs, which two threads would take at once. */
    private Answer sendAnswers(ApplicationId id) {
        return visits.post(DemoPeople.TREASURER, "/demandes/" + id + "/complements", Map.of());
    }

    private Answer withdraw(ApplicationId id) {
        String address = "/dossiers/" + id + "/completude/demandes/1/retrait";
        return visits.post(DemoPeople.OFFICER, address, Map.of());
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other)
            throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<Answer> first = threads.submit(() -> at(start, one));
            Future<Answer> second = threads.submit(() -> at(start, other));
            return List.of(first.get(), second.get());
        }
    }

    private static Answer at(CyclicBarrier start, Callable<Answer> work) throws Exception {
        start.await();
        return work.call();
    }
}
