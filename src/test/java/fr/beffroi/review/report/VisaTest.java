package fr.beffroi.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.FundingRequestState;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Money;
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
class VisaTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Visits visits;

    @Test
    void aLargeReportGoesToTheCommitteeOnceAnotherPersonHasSeenIt() {
        ApplicationId id = dossiers.aDraft().asking(30_000).costing(50_000).submitted();
        examination.runDue(id);
        examination.upToTheReport(id);
        Answer written = examination.report(id, DemoPeople.OFFICER, "30 000", "");
        assertThat(written.isDone()).as(written.body()).isTrue();
        assertThat(examination.state(id)).isEqualTo(FundingRequestState.UNDER_REVIEW);

        Answer own = review().visa(id, DemoPeople.OFFICER, "GIVEN", "");
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.body()).contains("une autre personne du service doit le viser");
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/rapport").body())
                .contains("une autre personne du service doit le viser")
                .doesNotContain("rapport/visa");

        Answer silent = review().visa(id, DemoPeople.SECOND_OFFICER, "RETURNED", "");
        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.body()).contains("Dites à l’auteur ce qu’il faut revoir.");

        assertThat(
                        review().visa(
                                        id,
                                        DemoPeople.SECOND_OFFICER,
                                        "RETURNED",
                                        "Budget à détailler.")
                                .isDone())
                .isTrue();
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_review_report");
        assertThat(examination.task(id, DemoPeople.OFFICER, "UT_review_report").assignee())
                .as("its author’s again")
                .isNotNull();
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/rapport").body())
                .contains("Renvoyé le", "Budget à détailler.");

        assertThat(examination.report(id, DemoPeople.OFFICER, "28 000", "Ajusté.").isDone())
                .isTrue();
        assertThat(review().visa(id, DemoPeople.SECOND_OFFICER, "GIVEN", "").isDone()).isTrue();
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_committee_outcome");
        assertThat(examination.state(id)).isEqualTo(FundingRequestState.PROPOSED);
        assertThat(examination.request(id).amountProposed()).isEqualTo(Money.euros(28_000));
    }

    private ReviewTasks review() {
        return new ReviewTasks(examination);
    }
}
