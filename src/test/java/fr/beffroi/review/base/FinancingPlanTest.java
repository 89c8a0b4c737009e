package fr.beffroi.review.base;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.UserTask;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ReviewTasks;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class FinancingPlanTest {

    private static final String LINE = "64-remuneration";

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Visits visits;

    @Test
    void whatIsRetainedOfAnExpenseLowersWhatMayBeProposed() {
        ApplicationId id = dossiers.aDraft().asking(30_000).costing(40_000).submitted();
        examination.runDue(id);
        examination.upToTheFirstStep(id);
        ReviewTasks review = new ReviewTasks(examination);
        assertThat(review.assess(id, DemoPeople.OFFICER).isDone()).isTrue();
        assertThat(examination.openTaskKeys(id)).containsExactly(PlanTab.TASK);
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/financement").body())
                .contains("64 – Rémunération des personnels", "Plafond par le taux du dispositif")
                .contains("Taux et plafonds, ligne 1 (INSTRUCTION-2027.r1)");

        Answer silent = plan(id, "20 000", "", "", "RETAIN");
        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.body())
                .contains("Choisissez pourquoi la dépense n’est pas retenue en entier.")
                .contains("value=\"20 000\"");
        assertThat(plan(id, "40 000,01", "OVERESTIMATED", "", "RETAIN").body())
                .contains("ne peut pas dépasser le montant présenté");
        assertThat(plan(id, "20 000", "OTHER", "", "RETAIN").body()).contains("Précisez le motif.");

        assertThat(plan(id, "20 000", "OVERESTIMATED", "Deux postes sur trois.", "COUNT").isDone())
                .isTrue();
        assertThat(examination.openTaskKeys(id)).containsExactly(PlanTab.TASK);
        UserTask task = examination.task(id, DemoPeople.OFFICER, PlanTab.TASK);
        assertThat(plan(id, "20 000", "OVERESTIMATED", "Deux postes.", "RETAIN").isDone()).isTrue();
        assertThat(
                        examination
                                .doTask(
                                        id,
                                        DemoPeople.OFFICER,
                                        task,
                                        "financement",
                                        "action",
                                        "RETAIN")
                                .status())
                .as("a second click")
                .isEqualTo(409);

        assertThat(review.score(id, DemoPeople.OFFICER, 3).isDone()).isTrue();

        Answer above = examination.report(id, DemoPeople.OFFICER, "16 000,01", "");
        assertThat(above.status()).isEqualTo(400);
        assertThat(above.body()).contains("Le montant ne peut pas dépasser");
        assertThat(examination.report(id, DemoPeople.OFFICER, "16 000", "").isDone()).isTrue();
    }

    @Test
    void theCalculationCanBeMadeAgain() {
        ApplicationId id = dossiers.aDraft().asking(12_000).costing(20_000).submitted();
        examination.runDue(id);
        examination.upToTheReport(id);
        assertThat(
                        visits.open(
                                        DemoPeople.OFFICER,
                                        "/dossiers/" + id + "/financement?refaire=true")
                                .body())
                .contains("Le calcul refait donne les mêmes chiffres.")
                .contains("rien ne change");
        assertThat(plan(id, "10 000", "NOT_JUSTIFIED", "", "COUNT").isDone())
                .as("while the report is written")
                .isTrue();
        assertThat(examination.openTaskKeys(id)).containsExactly(PlanTab.REPORT);
        assertThat(examination.report(id, DemoPeople.OFFICER, "12 000", "").status())
                .isEqualTo(400);
        assertThat(examination.report(id, DemoPeople.OFFICER, "8 000", "").isDone()).isTrue();
    }

    private Answer plan(
            ApplicationId id, String retained, String reason, String note, String action) {
        String kind =
                examination.openTaskKeys(id).contains(PlanTab.TASK) ? PlanTab.TASK : PlanTab.REPORT;
        return examination.doTask(
                id,
                DemoPeople.OFFICER,
                kind,
                "financement",
                "retained." + LINE,
                retained,
                "reason." + LINE,
                reason,
                "note." + LINE,
                note,
                "received",
                "0",
                "action",
                action);
    }
}
