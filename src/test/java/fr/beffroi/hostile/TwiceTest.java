package fr.beffroi.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.UserTask;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.DossierFacts;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same form sent twice, by an impatient person or by two people, at once or one after. */
@ServiceTest
class TwiceTest {

    private static final DemoPerson ME = DemoPeople.TREASURER;

    @Autowired private Dossiers dossiers;
    @Autowired private DossierFacts facts;
    @Autowired private Examination examination;
    @Autowired private Visits visits;
    @Autowired private JdbcClient jdbc;

    @Test
    void twoClicksAtOnceOnTheDepositLeadToTheSameReceiptPage() throws Exception {
        ApplicationId id = dossiers.aDraft().filled();
        Callable<Answer> click =
                () ->
                        visits.post(
                                ME,
                                "/demandes/" + id + "/verification",
                                Map.of("engagement", "true"));

        List<Answer> answers = atOnce(List.of(click, click));

        assertThat(answers).extracting(Answer::location).containsOnly("/demandes/" + id + "/depot");
        assertThat(facts.of(id)).containsExactly("application.submitted");
    }

    @Test
    void ofTwoOfficersAtOnceOneReportIsKeptAndTheOtherKeepsHerText() throws Exception {
        ApplicationId id = toReport();
        UserTask task = examination.task(id, DemoPeople.OFFICER, "UT_review_report");

        List<Answer> answers =
                atOnce(
                        List.of(
                                () -> report(id, DemoPeople.OFFICER, task, "Analyse une"),
                                () -> report(id, DemoPeople.SECOND_OFFICER, task, "Analyse deux")));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(302, 409);
        Answer second = answers.stream().filter(a -> !a.isDone()).findFirst().orElseThrow();
        Page.of(second).isSound().says("a déjà fait cette tâche le 1er décembre 2026", "Analyse ");
        examination.runDue(id);
        assertThat(facts.of(id)).containsOnlyOnce("review.completed");
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_committee_outcome");
    }

    @Test
    void whoSendsHerOwnReportTwiceIsToldThatSheHasAlready() {
        ApplicationId id = toReport();
        UserTask task = examination.task(id, DemoPeople.OFFICER, "UT_review_report");
        report(id, DemoPeople.OFFICER, task, "Analyse");

        Answer again = report(id, DemoPeople.OFFICER, task, "Analyse");

        assertThat(again.status()).isEqualTo(409);
        Page.of(again).says("Vous avez déjà fait cette tâche le 1er décembre 2026");
        assertThat(facts.of(id)).containsOnlyOnce("review.completed");
    }

    @Test
    void twoSignaturesMakeOneDecision() throws Exception {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);
        examination.upToTheSignature(id, "10 000");
        UserTask task = examination.task(id, DemoPeople.CABINET_DIRECTOR, "UT_sign");
        Callable<Answer> click =
                () ->
                        visits.post(
                                DemoPeople.CABINET_DIRECTOR,
                                "/dossiers/" + id + "/decision",
                                Map.of("taskId", task.id(), "choice", "SIGNED"));

        List<Answer> answers = atOnce(List.of(click, click));
        examination.runDue(id);

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(302, 409);
        assertThat(facts.of(id)).containsOnlyOnce("award.decided", "decision.notified");
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from legal_act a
                                        join decision d on d.id = a.decision_id
                                        where d.application_id = :id and a.signed_at is not null
                                        """)
                                .param("id", id.value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void anAnswerToARequestSentTwiceIsSentOnce() {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);
        examination.askForBankDetails(id, DemoPeople.OFFICER, "2026-12-16");
        examination.explain(id, ME, "RIB", "Le voici.");

        assertThat(examination.sendAnswers(id, ME).location()).isEqualTo("/demandes/" + id);
        assertThat(examination.sendAnswers(id, ME).location()).isEqualTo("/demandes/" + id);

        assertThat(facts.of(id)).containsOnlyOnce("documents.provided", "clock.resumed");
    }

    @Test
    void twoClicksAtOnceOnTheWithdrawalWithdrawOnce() throws Exception {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);
        Callable<Answer> click =
                () -> visits.post(ME, "/demandes/" + id + "/retrait", Map.of("motif", "Reporté"));

        assertThat(atOnce(List.of(click, click))).allMatch(Answer::isDone);

        examination.runDue(id);
        assertThat(facts.of(id)).containsOnlyOnce("application.withdrawn");
    }

    private ApplicationId toReport() {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);
        examination.upToTheReport(id);
        return id;
    }

    private Answer report(ApplicationId id, DemoPerson officer, UserTask task, String analysis) {
        return visits.post(
                officer,
                "/dossiers/" + id + "/rapport",
                Map.of(
                        "taskId",
                        task.id(),
                        "analysis",
                        analysis,
                        "conclusion",
                        "FAVOURABLE",
                        "amount",
                        "12 000"));
    }

    private static List<Answer> atOnce(List<Callable<Answer>> clicks) throws Exception {
        var start = new CyclicBarrier(clicks.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> running = new ArrayList<>();
            for (Callable<Answer> click : clicks) {
                running.add(
                        threads.submit(() -> {
                            start.await();
                            return click.call();
                        }));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
