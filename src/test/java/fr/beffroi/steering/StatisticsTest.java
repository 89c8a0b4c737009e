package fr.beffroi.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.call.CallForProjects;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.UserTask;
import fr.beffroi.process.UserTasks;
import fr.beffroi.steering.CallStatistics.Endings;
import fr.beffroi.steering.CallStatistics.Officer;
import fr.beffroi.steering.CallStatistics.Stage;
import fr.beffroi.steering.CallStatistics.Step;
import fr.beffroi.testing.Campaigns;
import fr.beffroi.testing.Consultations;
import fr.beffroi.testing.Declared;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.StatementCount;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class StatisticsTest {

    private static final int A_HANDFUL = 12;
    private static final String SECOND =
            DemoPeople.SECOND_OFFICER.firstName() + " " + DemoPeople.SECOND_OFFICER.surname();

    @Autowired private ApplicationContext context;
    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Statistics statistics;
    @Autowired private Backfill backfill;
    @Autowired private JdbcClient jdbc;
    @Autowired private UserTasks tasks;
    @Autowired private Declared declared;
    @Autowired private Visits visits;
    @Autowired private TurnableClock clock;

    @AfterEach
    void reset() {
        clock.reset();
        DemoPeople.actAsNobody();
    }

    @Test
    void theFactsOfEachFileMakeTheStatisticsOfItsCall() {
        CallForProjects call = new Campaigns(context).anOpenCall();
        dossiers.aDraft().forCall(call.code()).begun();
        ApplicationId waiting = submit(call);
        ApplicationId decided = submit(call);
        clock.forward(Duration.ofDays(4));
        examination.upToTheSignature(decided, "9000");
        examination.sign(decided, DemoPeople.CABINET_DIRECTOR);
        examination.runDue(decided);
        UserTask first = examination.openTasks(waiting).getFirst();
        tasks.claim(first.id(), declared.by(DemoPeople.SECOND_OFFICER.personId(), first));
        clock.forward(Duration.ofDays(20));

        CallStatistics found = statistics.of(call.id());

        assertThat(found.funnel())
                .extracting(Stage::count)
                .containsExactly(1L, 2L, 1L, 1L, 1L, 1L, 1L, 1L);
        assertThat(found.funnel()).extracting(Stage::share).startsWith(50, 100, 50);
        assertThat(found.endings().awarded()).isEqualTo(1);
        assertThat(found.waits().getFirst().medianDays()).isCloseTo(4.0, within(0.01));
        Step check = step(found, "UT_check_completeness");
        assertThat(check.open()).isEqualTo(1);
        assertThat(check.late()).isEqualTo(1);
        assertThat(check.done()).isEqualTo(1);
        assertThat(check.medianDays()).isCloseTo(4.0, within(0.01));
        assertThat(found.officers())
                .contains(new Officer(SECOND, 1, 1, 0))
                .as("the check and the report, taken first or not")
                .contains(
                        new Officer(
                                DemoPeople.OFFICER.firstName() + " " + DemoPeople.OFFICER.surname(),
                                0,
                                0,
                                2));

        String address = "/campagnes/" + call.id() + "/statistiques";
        Visits.Answer page = visits.open(DemoPeople.CAMPAIGN_MANAGER, address);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Contrôler la complétude", "4,0 j", SECOND);
        assertThat(visits.open(DemoPeople.CAMPAIGN_MANAGER, address + ".csv").body())
                .contains("\"De brouillon à notification\",\"Dossiers déposés\",\"\",\"\",\"2\"")
                .contains(
                        "\"Tâches par étape\",\"Contrôler la complétude\",\"1\",\"1\",\"1\",\"4.0\"");
        assertThat(visits.open(DemoPeople.OFFICER, address).status()).isEqualTo(403);
        assertThat(StatementCount.during(() -> statistics.of(call.id())))
                .hasSizeLessThan(A_HANDFUL);
    }

    @Test
    void whatBeganBeforeIsFilledInOnceAndTheRestLeftAlone() {
        CallForProjects call = new Campaigns(context).anOpenCall();
        ApplicationId id = submit(call);
        examination.findComplete(id, DemoPeople.OFFICER);
        examination.runDue(id);
        CallStatistics before = statistics.of(call.id());
        forget(id);
        assertThat(statistics.of(call.id()).isEmpty()).isTrue();

        for (int time = 0; time < 2; time++) {
            jdbc.sql("delete from progress_backfill").update();
            backfill.run();
        }

        CallStatistics filled = statistics.of(call.id());
        assertThat(filled.funnel()).isEqualTo(before.funnel());
        assertThat(filled.waits()).isEqualTo(before.waits());
        assertThat(filled.endings()).isEqualTo(before.endings());
        assertThat(filled.steps()).extracting(Step::name).doesNotContain("Contrôler la complétude");
        assertThat(filled.steps().stream().mapToLong(Step::open).sum())
                .isEqualTo(before.steps().stream().mapToLong(Step::open).sum());
    }

    private void forget(ApplicationId id) {
        jdbc.sql(
                        """
                        delete from opinion_progress where funding_request_id in
                            (select funding_request_id from request_progress where application_id = ?)
                        """)
                .param(id.value())
                .update();
        for (String table : List.of("request_progress", "file_progress", "task_progress")) {
            jdbc.sql("delete from " + table + " where application_id = ?")
                    .param(id.value())
                    .update();
        }
    }

    @Test
    void aWithdrawnFileIsCountedAmongTheEndingsAndItsTasksAreNotDone() {
        CallForProjects call = new Campaigns(context).anOpenCall();
        ApplicationId id = submit(call);
        examination.withdraw(id, DemoPeople.TREASURER);
        examination.runDue(id);

        CallStatistics found = statistics.of(call.id());

        assertThat(found.endings().withdrawn()).isEqualTo(1);
        assertThat(step(found, "UT_check_completeness").open()).isZero();
        assertThat(step(found, "UT_check_completeness").done()).isZero();
        assertThat(found.officers()).isEmpty();
    }

    @Test
    void anOpinionIsLateOnceAndOneTakenBackIsAwaitedNoMore() {
        CallForProjects call = new Campaigns(context).anOpenCall();
        ApplicationId id = submit(call);
        examination.findComplete(id, DemoPeople.OFFICER);
        var consultations = new Consultations(examination);
        consultations.ask(id, DemoPeople.OFFICER, "GGD-62", true);
        clock.forward(Duration.ofDays(12));
        examination.runDue(id);
        assertThat(statistics.of(call.id()).endings())
                .returns(3L, Endings::opinionsAsked)
                .returns(1L, Endings::opinionsLate);

        examination.giveOpinion(id, DemoPeople.named("GENDARMERIE"), "FAVOURABLE");
        examination.giveOpinion(id, DemoPeople.POLICE, "FAVOURABLE");
        assertThat(opinionsIn(call)).isZero();
        consultations.withdraw(id, Consultations.opinion(context, id, "SP-LENS"));

        assertThat(opinionsIn(call)).isOne();
        assertThat(statistics.of(call.id()).endings())
                .returns(3L, Endings::opinionsAsked)
                .returns(1L, Endings::opinionsLate);
    }

    @Test
    void anOpinionAskedBeforeServicesWereNotedIsClosedByTheNextAnswer() {
        CallForProjects call = new Campaigns(context).anOpenCall();
        ApplicationId id = submit(call);
        examination.findComplete(id, DemoPeople.OFFICER);
        assertThat(
                        context.getBean(JdbcClient.class)
                                .sql(
                                        """
                                        update opinion_progress set service = '', due_on = null
                                        where funding_request_id = ?
                                        """)
                                .param(examination.request(id).id().value())
                                .update())
                .isEqualTo(2);
        examination.giveOpinion(id, DemoPeople.POLICE, "FAVOURABLE");
        assertThat(opinionsIn(call)).isZero();
        examination.giveOpinion(id, DemoPeople.SOUS_PREFET, "FAVOURABLE");
        assertThat(opinionsIn(call)).isOne();
    }

    private long opinionsIn(CallForProjects call) {
        return statistics.of(call.id()).funnel().stream()
                .filter(stage -> stage.key().equals("opinions"))
                .findFirst()
                .orElseThrow()
                .count();
    }

    @Test
    void aCallWithoutAnyFileSaysSo() {
        CallForProjects call = new Campaigns(context).anOpenCall();
        assertThat(
                        visits.open(
                                        DemoPeople.CABINET_DIRECTOR,
                                        "/campagnes/" + call.id() + "/statistiques")
                                .body())
                .contains("Aucun dossier n’a encore été commencé pour cet appel.");
    }

    private ApplicationId submit(CallForProjects call) {
        ApplicationId id = dossiers.aDraft().forCall(call.code()).submitted();
        examination.runDue(id);
        return id;
    }

    private static Step step(CallStatistics found, String id) {
        return found.steps().stream()
                .filter(step -> step.step().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
