package fr.beffroi.review.score;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.UserTask;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ReviewTasks;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ScoringTest {

    private static final String PAGE = "/cotation";

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Visits visits;

    private ApplicationId id = ApplicationId.next();

    @Test
    void twoPeopleMarkWithoutReadingEachOtherAndAThirdWhenTheyAreFarApart() {
        id = dossiers.aDraft().asking(60_000).costing(90_000).submitted();
        examination.runDue(id);
        ReviewTasks review = new ReviewTasks(examination);
        examination.upToTheFirstStep(id);
        review.passPlan(id);
        assertThat(examination.openTaskKeys(id)).containsExactly(ScoreTab.TASK, ScoreTab.TASK);

        UserTask task = examination.task(id, DemoPeople.OFFICER, ScoreTab.TASK);
        Answer silent =
                examination.doTask(id, DemoPeople.OFFICER, task, "cotation", "note.NEED", "3");
        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.body()).contains("Dites pourquoi cette note.", "Choisissez une note");

        assertThat(review.score(id, DemoPeople.OFFICER, task, 4).isDone()).isTrue();
        assertThat(page(DemoPeople.OFFICER))
                .contains("100,00 points sur 100", "Vous avez déjà coté ce projet")
                .doesNotContain("name=\"taskId\"");
        assertThat(page(DemoPeople.SECOND_OFFICER))
                .contains("name=\"taskId\"", "personne ne lit celles des autres")
                .doesNotContain("100,00 points");
        assertThat(visits.open(DemoPeople.SECOND_OFFICER, "/dossiers/" + id + "/rapport").body())
                .doesNotContain("100,00 points");

        UserTask second = examination.task(id, DemoPeople.OFFICER, ScoreTab.TASK);
        assertThat(review.score(id, DemoPeople.OFFICER, second, 2).status())
                .as("the same person twice")
                .isEqualTo(409);
        assertThat(review.score(id, DemoPeople.SECOND_OFFICER, second, 1).isDone()).isTrue();

        assertThat(examination.openTaskKeys(id))
                .as("75 points apart")
                .containsExactly(ScoreTab.TASK);
        UserTask third = examination.task(id, DemoPeople.OFFICER, ScoreTab.TASK);
        assertThat(review.score(id, DemoPeople.SECOND_OFFICER, third, 2).status()).isEqualTo(409);
    }

    @Test
    void oneMarkingIsEnoughForAMiddlingAmountAndGoesIntoTheReport() {
        id = dossiers.aDraft().asking(30_000).costing(50_000).submitted();
        examination.runDue(id);
        ReviewTasks review = new ReviewTasks(examination);
        examination.upToTheFirstStep(id);
        review.passPlan(id);
        UserTask task = examination.task(id, DemoPeople.OFFICER, ScoreTab.TASK);
        assertThat(review.score(id, DemoPeople.OFFICER, task, 1).isDone()).isTrue();

        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/rapport").body())
                .contains("25,00 points sur 100", "Au-dessous de 50 points");
        assertThat(page(DemoPeople.SECOND_OFFICER))
                .contains("25,00 points sur 100", "Un critère éliminatoire", "Grille FIPD-2027.r1");
    }

    @Test
    void whoRunsTheCampaignSeesWhoMarksHighAndWhoMarksLow() {
        assertThat(
                        visits.open(DemoPeople.CAMPAIGN_MANAGER, "/cotations?appel=fipd-d-2027-62")
                                .status())
                .isEqualTo(200);
        assertThat(visits.open(DemoPeople.CAMPAIGN_MANAGER, "/cotations?appel=nulle-part").status())
                .isEqualTo(404);
        assertThat(visits.open(DemoPeople.OFFICER, "/cotations").status()).isEqualTo(403);
    }

    private String page(DemoPerson person) {
        return visits.open(person, "/dossiers/" + id + PAGE).body();
    }
}
