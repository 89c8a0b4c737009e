package fr.beffroi.review.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
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
class EligibilityTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Visits visits;

    @Test
    void aRequestThatIsNotEligibleGoesToTheCommitteeWithAnUnfavourableReport() {
        ApplicationId id = dossiers.aDraft().asking(30_000).costing(50_000).submitted();
        examination.runDue(id);
        examination.upToTheFirstStep(id);
        assertThat(examination.openTaskKeys(id)).containsExactly(EligibilityTab.TASK);
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/eligibilite").body())
                .contains("Ligne 3 de la table", "Le contrat d’engagement républicain est signé")
                .contains(
                        "id=\"met.COMMITMENT-oui\" name=\"met.COMMITMENT\" value=\"YES\" checked");

        ReviewTasks review = new ReviewTasks(examination);
        Answer silent =
                review.assess(id, DemoPeople.OFFICER, "met.PERIOD", "NO", "reason.PERIOD", "");
        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.body()).contains("Dites pourquoi");
        Answer refused =
                review.assess(
                        id,
                        DemoPeople.OFFICER,
                        "met.PERIOD",
                        "NO",
                        "reason.PERIOD",
                        "L’action se termine en 2028.");
        assertThat(refused.isDone()).as(refused.body()).isTrue();
        assertThat(examination.openTaskKeys(id))
                .as("neither plan nor marks")
                .containsExactly("UT_review_report");

        Answer favourable = examination.report(id, DemoPeople.OFFICER, "10 000", "");
        assertThat(favourable.status()).isEqualTo(400);
        assertThat(favourable.body()).contains("la conclusion ne peut être que défavorable");
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/eligibilite").body())
                .contains("Inéligible", "L’action se termine en 2028.");
        Answer unfavourable =
                examination.doTask(
                        id,
                        DemoPeople.OFFICER,
                        "UT_review_report",
                        "rapport",
                        "analysis",
                        "Hors période.",
                        "conclusion",
                        "UNFAVOURABLE",
                        "reason",
                        "Inéligible.");
        assertThat(unfavourable.isDone()).isTrue();
        assertThat(review.visa(id, DemoPeople.SECOND_OFFICER, "GIVEN", "").isDone()).isTrue();
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_committee_outcome");
    }
}
